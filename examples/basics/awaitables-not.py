# /// script
# requires-python = ">=3.14"
# ///
import asyncio


async def fetch():
    return 42


async def main():
    for wrong in (fetch, [fetch], 42):
        try:
            await wrong
        except TypeError as error:
            print(error)


asyncio.run(main())
