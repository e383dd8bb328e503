# /// script
# [tool.motion]
# outcome = "error"
# ///

import asyncio

ready = asyncio.Event()


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, ready.set)
    await ready.wait()
    print("ready")
    ready.clear()


asyncio.run(main())
asyncio.run(main())
