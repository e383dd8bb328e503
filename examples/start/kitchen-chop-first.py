import asyncio
import time


async def cook_rice():
    print("rice: cooker on")
    await asyncio.sleep(3)  # the cooker is busy
    print("rice: ready")


async def chop_vegetables():
    print("vegetables: chopping")
    time.sleep(1)  # the cook is busy
    print("vegetables: chopped")


async def main():
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        group.create_task(chop_vegetables())
        group.create_task(cook_rice())
    print(f"dinner after {time.monotonic() - start:.1f}s")


asyncio.run(main())
