import asyncio
import time


async def pages():
    for name in ("home", "about", "news"):
        await asyncio.sleep(1)
        yield name


async def tick():
    while True:
        print("  tick")
        await asyncio.sleep(1.4)


async def main():
    ticker = asyncio.create_task(tick())
    start = time.monotonic()
    async for name in pages():
        await asyncio.sleep(1)
        print(f"{time.monotonic() - start:.1f}s {name} saved")
    ticker.cancel()


asyncio.run(main())
