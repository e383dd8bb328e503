import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page


async def main():
    tasks = [
        asyncio.create_task(fetch("home", 3)),
        asyncio.create_task(fetch("about", 1)),
        asyncio.create_task(fetch("news", 2)),
    ]
    for earliest in asyncio.as_completed(tasks):
        page = await earliest
        print(f"{page}: one of my tasks? {earliest in tasks}")


asyncio.run(main())
