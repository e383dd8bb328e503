import asyncio


async def produce(queue):
    while True:
        queue.put_nowait(b"x" * 1000)
        await asyncio.sleep(0.1)


async def consume(queue):
    while True:
        await queue.get()
        await asyncio.sleep(1)


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(produce(queue), name="produce"),
            group.create_task(consume(queue), name="consume"),
        ]
        for seconds in range(1, 4):
            await asyncio.sleep(0.95)
            print(f"after {seconds} s: {queue.qsize()} waiting")
        for task in tasks:
            task.cancel()


asyncio.run(main())
