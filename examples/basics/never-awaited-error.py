# /// script
# [tool.motion]
# outcome = "error"
# ///
import asyncio


async def fetch_title():
    await asyncio.sleep(1)
    return "asyncio in motion"


async def main():
    title = fetch_title()
    print(title.upper())


asyncio.run(main())
