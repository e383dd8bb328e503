import asyncio


async def main():
    for kind in (
        asyncio.Queue,
        asyncio.PriorityQueue,
        asyncio.LifoQueue,
    ):
        queue = kind()
        for number in (2, 3, 1):
            queue.put_nowait(number)
        out = [await queue.get() for _ in range(3)]
        print(f"{kind.__name__}: {out}")


asyncio.run(main())
