# /// script
# [tool.motion]
# covers = ["S4-04"]
# ///
import asyncio
import time


async def say_after(delay, what):
    count = len(asyncio.all_tasks())
    print(f"start: {what}, number of tasks: {count}")
    await asyncio.sleep(delay)
    print(f"end: {what}")


async def main():
    hello = asyncio.create_task(say_after(1, "hello"))
    world = asyncio.create_task(say_after(2, "world"))
    print(f"started at {time.strftime('%X')}")
    await hello
    await world
    print(f"finished at {time.strftime('%X')}")


asyncio.run(main())
