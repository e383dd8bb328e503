# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def subscriber(name, queue):
    try:
        while True:
            print(f"{name} reads {await queue.get()}")
            await asyncio.sleep(1)
    except asyncio.QueueShutDown:
        pass


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        for name in ("Ada", "Bo"):
            group.create_task(subscriber(name, queue), name=name)
        for number in range(4):
            await queue.put(f"news {number}")
        queue.shutdown()


asyncio.run(main())
