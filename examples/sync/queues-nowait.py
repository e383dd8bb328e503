import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1)
    queue.put_nowait("a")
    try:
        queue.put_nowait("b")
    except asyncio.QueueFull:
        print("full: b is dropped")

    print(queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")

    try:
        async with asyncio.timeout(2):
            await queue.get()
    except TimeoutError:
        print("nothing came in 2 s")


asyncio.run(main())
