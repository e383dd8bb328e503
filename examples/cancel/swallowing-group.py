import asyncio
import time


async def stubborn():
    for _ in range(5):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(f"{time.strftime('%X')} stubborn: not now")


async def fail():
    await asyncio.sleep(1.5)
    print(f"{time.strftime('%X')} fail: raising")
    raise ValueError("bad data")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn())
            group.create_task(fail())
    except* ValueError:
        print(f"{time.strftime('%X')} main: bad data")


asyncio.run(main())
