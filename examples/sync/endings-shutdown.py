# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def worker(name, queue):
    while True:
        try:
            item = await queue.get()
        except asyncio.QueueShutDown:
            print(f"{name}: goes home")
            return
        await asyncio.sleep(1)
        print(f"{name}: {item}")


async def main():
    queue = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        for name in ("A", "B"):
            group.create_task(worker(name, queue), name=name)
        for item in range(5):
            await queue.put(item)
        queue.shutdown()
        print("main: no more")
    try:
        await queue.put(99)
    except asyncio.QueueShutDown:
        print("main: closed")


asyncio.run(main())
