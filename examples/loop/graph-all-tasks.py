import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)


async def main():
    asyncio.current_task().set_name("main")
    short = asyncio.create_task(job(1), name="short")
    long = asyncio.create_task(job(9), name="long")
    await asyncio.sleep(2)
    current = asyncio.current_task()
    tasks = asyncio.all_tasks()
    for task in sorted(tasks, key=lambda task: task.get_name()):
        print(task.get_name(), "is current:", task is current)
    print("short done:", short.done(), "and not listed")
    long.cancel()


asyncio.run(main())
