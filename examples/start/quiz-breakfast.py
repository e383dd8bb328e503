import asyncio
import time


async def toast():
    await asyncio.sleep(2)  # the toaster is busy
    print("toast: ready")


async def squeeze(number):
    time.sleep(1)  # the cook is busy
    print("juice: glass", number)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(toast())
        for number in (1, 2, 3):
            group.create_task(squeeze(number))


asyncio.run(main())
