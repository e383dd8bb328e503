# /// script
# [tool.motion]
# covers = ["S0-02", "S1-02"]
# ///
import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(f"{time.strftime('%X')} {what}")


async def main():
    hello = asyncio.create_task(say_after(1, "hello"))
    world = asyncio.create_task(say_after(2, "world"))
    print(f"{time.strftime('%X')} started")
    await hello
    await world
    print(f"{time.strftime('%X')} finished")


asyncio.run(main())
