# /// script
# [tool.motion]
# covers = ["S2-14"]
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
    for earliest in asyncio.as_completed(tasks):
        page = await earliest
        print(f"{page}: one of my tasks? {earliest in tasks}")


asyncio.run(main())
