# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def main():
    me = asyncio.current_task()
    me.cancel()
    print("requests:", me.cancelling())
    me.uncancel()
    print("requests:", me.cancelling())
    await asyncio.sleep(1)
    print("not cancelled")


asyncio.run(main())
