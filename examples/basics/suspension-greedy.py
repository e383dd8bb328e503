import asyncio


async def consumer(queue):
    for _ in range(4):
        letter = await queue.get()
        print("consumer got", letter)


async def clock():
    for tick in range(3):
        print("  tick", tick)
        await asyncio.sleep(0)


async def main():
    queue = asyncio.Queue()
    for letter in "ABC":
        queue.put_nowait(letter)
    async with asyncio.TaskGroup() as group:
        group.create_task(consumer(queue), name="consumer")
        group.create_task(clock(), name="clock")
        await asyncio.sleep(1)
        queue.put_nowait("D")


asyncio.run(main())
