import asyncio
import time

start = time.monotonic()


async def step(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{time.monotonic() - start:.1f}s {name}")


async def per_step():
    for name in ("look up", "fetch", "store"):
        async with asyncio.timeout(2):
            await step(name, 1.8)


async def whole():
    async with asyncio.timeout(2):
        for name in ("look up", "fetch", "store"):
            await step(name, 1.8)


async def main():
    global start
    for job in (per_step, whole):
        start = time.monotonic()
        try:
            await job()
        except TimeoutError:
            print(f"{time.monotonic() - start:.1f}s TimeoutError")


asyncio.run(main())
