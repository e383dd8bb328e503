# /// script
# requires-python = ">=3.14"
# [tool.motion]
# outcome = "error"
# ///

import asyncio


async def do_some_work(seconds):
    await asyncio.sleep(seconds)
    print("waited", seconds)


coroutine = do_some_work(2)
loop = asyncio.get_event_loop()
loop.run_until_complete(coroutine)
