import asyncio
import time


async def fetch(page):
    await asyncio.sleep(1.25)
    return f"text of {page}"


def old_library(page):
    return asyncio.run(fetch(page))


async def heartbeat():
    for _ in range(4):
        print(f"{time.strftime('%X')} heartbeat")
        await asyncio.sleep(0.5)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(heartbeat())
        text = await asyncio.to_thread(old_library, "home")
        print(f"{time.strftime('%X')} {text}")


asyncio.run(main())
