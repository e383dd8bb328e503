import asyncio


async def report():
    await asyncio.sleep(2.5)
    return "42 pages"


async def main():
    task = asyncio.create_task(report())
    while not task.done():
        await asyncio.wait([task], timeout=1)
        print(f"report done: {task.done()}")
    print(task.result())


asyncio.run(main())
