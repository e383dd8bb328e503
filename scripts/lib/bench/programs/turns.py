"""Tasks that take turns, wait for each other and pass messages: what an event loop does, and no real waiting."""

import asyncio


async def turn():
    for _ in range(20):
        await asyncio.sleep(0)


async def produce(queue):
    for number in range(20_000):
        await queue.put(number)
    await queue.put(None)


async def consume(queue):
    total = 0
    while (number := await queue.get()) is not None:
        total += number
    return total


async def main():
    for _ in range(5):
        async with asyncio.TaskGroup() as group:
            for _ in range(1_000):
                group.create_task(turn())
        queue = asyncio.Queue(maxsize=10)
        await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
