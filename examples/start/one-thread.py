import asyncio
import threading
import time


async def wait_for_dish(name):
    print(f"{name}: starts in {threading.current_thread().name}")
    await asyncio.sleep(1)
    print(f"{name}: ready in {threading.current_thread().name}")


async def main():
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for name in ("soup", "rice", "cake"):
            group.create_task(wait_for_dish(name), name=name)
    print(f"all after {time.monotonic() - start:.1f}s")


asyncio.run(main())
