# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def worker(queue):
    try:
        while True:
            item = await queue.get()
            print("worked on", item)
    except asyncio.QueueShutDown:
        print("no more work")


async def main():
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    for item in "abc":
        await queue.put(item)
    queue.shutdown()
    await asyncio.gather(*workers)
    print("main: done")


asyncio.run(main())
