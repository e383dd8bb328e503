# /// script
# [tool.motion]
# covers = ["S0-01"]
# ///
import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(f"{time.strftime('%X')} {what}")


async def main():
    print(f"{time.strftime('%X')} started")
    await say_after(1, "hello")
    await say_after(2, "world")
    print(f"{time.strftime('%X')} finished")


asyncio.run(main())
