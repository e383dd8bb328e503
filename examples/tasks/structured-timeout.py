import asyncio
import time


async def fetch(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: fetched")
    except asyncio.CancelledError:
        print(f"{name}: cancelled")
        raise


async def main():
    start = time.monotonic()
    try:
        async with asyncio.timeout(2), asyncio.TaskGroup() as group:
            group.create_task(fetch("text", 1), name="text")
            group.create_task(fetch("film", 90), name="film")
    except TimeoutError:
        print(f"gave up after {time.monotonic() - start:.1f}s")


asyncio.run(main())
