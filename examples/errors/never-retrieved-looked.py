import asyncio


async def fetch(page):
    raise ConnectionError(page)


async def main():
    tasks = [
        asyncio.create_task(fetch(page), name=page)
        for page in ("seen", "ignored")
    ]
    await asyncio.wait(tasks)
    print("looked at:", repr(tasks[0].exception()))
    del tasks
    print("main: done")


asyncio.run(main())
