# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def download():
    try:
        await asyncio.sleep(60)
    finally:
        return "half a file"


async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(1)
    task.cancel()
    print("got:", await task)
    print("cancelled:", task.cancelled())


asyncio.run(main())
