# /// script
# [tool.motion]
# outcome = "error"
# covers = ["S1-24"]
# ///

import asyncio


async def read_meter():
    await asyncio.sleep(1)
    raise ValueError("meter offline")


async def read_clock():
    await asyncio.sleep(2)
    return "12:00"


async def main():
    readings = await asyncio.gather(read_meter(), read_clock())
    print("readings:", readings)


asyncio.run(main())
