# /// script
# [tool.motion]
# covers = ["S1-25"]
# ///

import asyncio


async def read_meter():
    await asyncio.sleep(1)
    raise ValueError("meter offline")


async def main():
    try:
        task = asyncio.create_task(read_meter())
    except ValueError:
        print("caught around create_task()")
    try:
        await task
    except ValueError as error:
        print("caught around await:", error)


asyncio.run(main())
