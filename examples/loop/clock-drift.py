import asyncio
import time


async def drifting(start):
    for _ in range(3):
        time.sleep(0.2)
        await asyncio.sleep(1)
        now = asyncio.get_running_loop().time()
        print(f"drifting: {now - start:.1f}")


async def steady(start):
    loop = asyncio.get_running_loop()
    for number in (1, 2, 3):
        time.sleep(0.2)
        await asyncio.sleep(start + number - loop.time())
        print(f"steady: {loop.time() - start:.1f}")


async def main():
    loop = asyncio.get_running_loop()
    await drifting(loop.time())
    await steady(loop.time())


asyncio.run(main())
