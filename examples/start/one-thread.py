import asyncio
import time
from threading import current_thread


async def cook(name):
    print(f"{name}: starts in {current_thread().name}")
    await asyncio.sleep(1)
    print(f"{name}: ready in {current_thread().name}")


async def main():
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for name in ("soup", "rice", "cake"):
            group.create_task(cook(name), name=name)
    print(f"all after {time.monotonic() - start:.1f}s")


asyncio.run(main())
