import asyncio
from contextlib import aclosing


async def readings():
    async with asyncio.timeout(1):
        for number in range(3):
            yield number


async def main():
    try:
        async with aclosing(readings()) as numbers:
            async for number in numbers:
                print(f"got {number}, working on it")
                await asyncio.sleep(2)
    except TimeoutError:
        print("TimeoutError")
    except asyncio.CancelledError:
        print("CancelledError in main, which nobody cancelled")


asyncio.run(main())
