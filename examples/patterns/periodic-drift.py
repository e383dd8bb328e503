import asyncio
import time

start = time.monotonic()


async def beat():
    print(f"{time.monotonic() - start:.1f}s beat")
    await asyncio.sleep(0.3)


async def sleeping(interval):
    while True:
        await beat()
        await asyncio.sleep(interval)


async def on_the_grid(interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await beat()
        due += interval
        await asyncio.sleep(due - loop.time())


async def main():
    global start
    for loop in (sleeping, on_the_grid):
        print(loop.__name__)
        start = time.monotonic()
        try:
            async with asyncio.timeout(3.5):
                await loop(1)
        except TimeoutError:
            pass


asyncio.run(main())
