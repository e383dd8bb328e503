import asyncio


async def fetch():
    await asyncio.sleep(1)
    raise ValueError("page not found")


async def main():
    task = asyncio.create_task(fetch(), name="fetch")
    await asyncio.sleep(2)
    print(f"failed a second ago: {task.done()}")
    del task
    print("main: done")


asyncio.run(main())
