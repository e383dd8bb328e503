import asyncio
from contextlib import AsyncExitStack


async def hang_up(name):
    await asyncio.sleep(1)
    print("hung up on", name)


async def main():
    async with AsyncExitStack() as stack:
        stack.callback(print, "log file closed")
        stack.push_async_callback(hang_up, "Ada")
        stack.push_async_callback(hang_up, "Bob")
        print("talking")


asyncio.run(main())
