"""The smallest asyncio program with output."""

import asyncio


async def main():
    await asyncio.sleep(0)
    print("first")


asyncio.run(main())
