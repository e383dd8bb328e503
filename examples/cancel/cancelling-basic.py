# /// script
# [tool.motion]
# covers = ["S1-31"]
# ///

import asyncio


async def report():
    try:
        await asyncio.sleep(60)
        print("report: written")
    except asyncio.CancelledError:
        print("report: cancelled")
        raise


async def main():
    task = asyncio.create_task(report())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: the report is cancelled")


asyncio.run(main())
