import asyncio
import time


async def pay():
    await asyncio.sleep(1)
    print(f"{time.strftime('%X')} pay: raising")
    raise ValueError("card declined")


async def main():
    task = asyncio.create_task(pay())
    await asyncio.sleep(3)
    print(f"{time.strftime('%X')} main: nothing noticed")
    try:
        await task
    except ValueError as error:
        print(f"{time.strftime('%X')} main: {error}")


asyncio.run(main())
