import asyncio
from contextlib import aclosing


async def rows(table):
    try:
        for number in (1, 2, 3):
            yield number
    finally:
        await asyncio.sleep(0)
        print(f"{table}: cursor closed")


async def main():
    left = rows("left")
    async for row in left:
        if row == 2:
            break
    print("left: the loop is over")

    async with aclosing(rows("closed")) as closed:
        async for row in closed:
            if row == 2:
                break
    print("closed: the block is over")
    print("main: done")


asyncio.run(main())
