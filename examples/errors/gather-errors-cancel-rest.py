import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("no signal")


async def record():
    try:
        await asyncio.sleep(60)
    finally:
        print("record: stopped")


async def main():
    tasks = [
        asyncio.create_task(fail()),
        asyncio.create_task(record()),
    ]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print("main:", error)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    print("main: all tasks are done")


asyncio.run(main())
