# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page


async def main():
    tasks = [
        asyncio.create_task(fetch("home", 3), name="home"),
        asyncio.create_task(fetch("about", 1), name="about"),
        asyncio.create_task(fetch("news", 2), name="news"),
    ]
    try:
        async for task in asyncio.as_completed(tasks, timeout=2.5):
            print(task.result())
    except TimeoutError:
        print("time is up")
    print("cancelled:", [task.cancelled() for task in tasks])
    print(await tasks[0])


asyncio.run(main())
