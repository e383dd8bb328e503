import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(f"{time.strftime('%X')} {what}")


async def main():
    print(f"{time.strftime('%X')} started")
    await asyncio.create_task(say_after(1, "hello"))
    await asyncio.create_task(say_after(2, "world"))
    print(f"{time.strftime('%X')} finished")


asyncio.run(main())
