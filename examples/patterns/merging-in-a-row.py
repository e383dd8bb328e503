import asyncio
import time

start = time.monotonic()


async def sensor(name, interval, count):
    for number in range(count):
        await asyncio.sleep(interval)
        yield f"{name}{number}"


async def main():
    for source in (sensor("a", 1, 3), sensor("b", 0.7, 3)):
        async for reading in source:
            print(f"{time.monotonic() - start:.1f}s {reading}")


asyncio.run(main())
