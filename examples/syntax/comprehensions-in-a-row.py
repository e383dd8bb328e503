import asyncio
import time


async def fetch(name):
    await asyncio.sleep(1)
    return name.upper()


async def main():
    start = time.monotonic()
    print([await fetch(name) for name in "abc"])
    print(f"{time.monotonic() - start:.1f}s in a row")

    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(n)) for n in "abc"]
    print([task.result() for task in tasks])
    print(f"{time.monotonic() - start:.1f}s at once")


asyncio.run(main())
