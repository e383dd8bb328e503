# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return f"{seconds} kB"


async def main():
    pages = {
        asyncio.create_task(fetch(3)): "home",
        asyncio.create_task(fetch(1)): "about",
        asyncio.create_task(fetch(2)): "news",
    }
    async for task in asyncio.as_completed(pages):
        print(f"{pages[task]}: {task.result()}")


asyncio.run(main())
