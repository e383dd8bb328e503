# /// script
# [tool.motion]
# outcome = "error"
# ///

import asyncio


async def report():
    await asyncio.sleep(60)


async def main():
    task = asyncio.create_task(report())
    await asyncio.sleep(1)
    task.cancel()
    await task
    print("main: goes on")


asyncio.run(main())
