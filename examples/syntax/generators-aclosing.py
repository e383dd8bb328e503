import asyncio
from contextlib import aclosing


async def rows():
    print("cursor open")
    try:
        for number in range(1000):
            await asyncio.sleep(0.1)
            yield number
    finally:
        await asyncio.sleep(1)
        name = asyncio.current_task().get_name()
        print(f"cursor closed by {name}")


async def main():
    asyncio.current_task().set_name("main")
    async with aclosing(rows()) as cursor:
        async for row in cursor:
            print(f"row {row} is enough")
            break
    print("main goes on")


asyncio.run(main())
