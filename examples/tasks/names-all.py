import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.current_task().set_name("main")
    async with asyncio.TaskGroup() as group:
        for name, seconds in (("ann", 1), ("bob", 2)):
            group.create_task(job(seconds), name=name)
        for _ in range(3):
            print(names())
            await asyncio.sleep(0.9)


asyncio.run(main())
