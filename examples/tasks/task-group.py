# /// script
# [tool.motion]
# covers = ["S0-03"]
# ///
import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(f"{time.strftime('%X')} {what}")
    return len(what)


async def main():
    async with asyncio.TaskGroup() as group:
        hi = group.create_task(say_after(1, "hi"))
        world = group.create_task(say_after(2, "world"))
        print(f"{time.strftime('%X')} end of the block")
    print(f"{time.strftime('%X')} after the block")
    print("letters:", hi.result() + world.result())


asyncio.run(main())
