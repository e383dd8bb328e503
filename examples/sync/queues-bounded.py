import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s {text}")


async def produce(queue):
    for number in range(4):
        await queue.put(number)
        say(f"put {number}, queue holds {queue.qsize()}")


async def consume(queue):
    for _ in range(4):
        number = await queue.get()
        await asyncio.sleep(1)
        say(f"  used {number}")


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
