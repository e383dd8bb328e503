# /// script
# [tool.motion]
# covers = ["S0-10"]
# ///
import asyncio
import time


def blocking_io():
    print(f"{time.strftime('%X')} blocking_io: start")
    time.sleep(1)
    print(f"{time.strftime('%X')} blocking_io: done")


async def main():
    print(f"{time.strftime('%X')} main: start")
    await asyncio.gather(
        asyncio.to_thread(blocking_io),
        asyncio.sleep(1.5),
    )
    print(f"{time.strftime('%X')} main: done")


asyncio.run(main())
