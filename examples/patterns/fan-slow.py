import asyncio


def offer(queue, message):
    """Put the message in; if there is no room, drop the oldest."""
    if queue.full():
        print(f"  {queue.get_nowait()} dropped")
    queue.put_nowait(message)


async def screen(queue):
    while True:
        print(f"shown: {await queue.get()}")
        await asyncio.sleep(2.4)


async def main():
    queue = asyncio.Queue(maxsize=1)
    showing = asyncio.create_task(screen(queue), name="screen")
    for second in range(6):
        offer(queue, f"price at {second} s")
        await asyncio.sleep(1)
    showing.cancel()


asyncio.run(main())
