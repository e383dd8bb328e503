# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def produce(queue):
    for number in range(10):
        await queue.put(number)
        print(f"put {number}")


async def consume(queue):
    while True:
        number = await queue.get()
        print(f"10 / {number} = {10 / number}")


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumer = asyncio.create_task(consume(queue), name="consumer")
    await produce(queue)
    await consumer


asyncio.run(main())
