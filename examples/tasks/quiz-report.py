import asyncio
import time


async def blink():
    for _ in range(4):
        await asyncio.sleep(1)
        print("blink")


async def write_report():
    await asyncio.sleep(1)
    print("report: formatting")
    time.sleep(2)
    await asyncio.sleep(0.5)
    print("report: sent")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(blink())
        group.create_task(write_report())


asyncio.run(main())
