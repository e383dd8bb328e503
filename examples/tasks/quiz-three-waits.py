import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(3))
        group.create_task(asyncio.sleep(1))
    await asyncio.gather(asyncio.sleep(2), asyncio.sleep(2))
    await asyncio.create_task(asyncio.sleep(1))
    print("done")


asyncio.run(main())
