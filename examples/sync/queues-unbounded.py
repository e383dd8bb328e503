import asyncio


async def produce(queue):
    while True:
        for _ in range(10):
            queue.put_nowait(b"x" * 1000)
        await asyncio.sleep(1)


async def consume(queue):
    while True:
        await queue.get()
        await asyncio.sleep(1)


async def main():
    queue = asyncio.Queue()
    tasks = [
        asyncio.create_task(produce(queue), name="produce"),
        asyncio.create_task(consume(queue), name="consume"),
    ]
    await asyncio.sleep(0.5)
    for second in range(1, 4):
        print(f"second {second}: {queue.qsize()} waiting")
        await asyncio.sleep(1)
    for task in tasks:
        task.cancel()


asyncio.run(main())
