import asyncio
import time


async def download(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{time.strftime('%X')} {name}: complete")
    except asyncio.CancelledError:
        print(f"{time.strftime('%X')} {name}: cancelled")
        raise


async def log_in():
    await asyncio.sleep(2)
    raise ValueError("wrong password")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(download("small file", 1))
            group.create_task(download("big file", 5))
            group.create_task(log_in())
            await asyncio.sleep(10)
            print("never printed")
    except* ValueError:
        print(f"{time.strftime('%X')} main: login failed")


asyncio.run(main())
