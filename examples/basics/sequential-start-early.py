import asyncio
import time

start = time.monotonic()


async def load(what, seconds):
    await asyncio.sleep(seconds)
    print(f"{time.monotonic() - start:.1f}s: {what}")
    return what


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(load("news", 2.5))
        user = await load("user", 1)
        group.create_task(load(f"orders of {user}", 2))
        group.create_task(load(f"friends of {user}", 1))
    print(f"{time.monotonic() - start:.1f}s: page complete")


asyncio.run(main())
