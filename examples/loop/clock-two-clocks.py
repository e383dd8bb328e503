import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print("loop.time() is time.monotonic():", end=" ")
    print(abs(start - time.monotonic()) < 0.01)
    print("loop.time() is time.time():", end=" ")
    print(abs(start - time.time()) < 0.01)
    await asyncio.sleep(1.5)
    print(f"passed: {loop.time() - start:.1f} s")


asyncio.run(main())
