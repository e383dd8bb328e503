# /// script
# requires-python = ">=3.13"
# ///
import asyncio


async def worker(queue):
    try:
        while True:
            print(f"worker: {await queue.get()}")
            await asyncio.sleep(1)
            queue.task_done()
    except asyncio.QueueShutDown:
        print("worker: shut down")


async def main():
    queue = asyncio.Queue()
    for item in range(5):
        queue.put_nowait(item)
    task = asyncio.create_task(worker(queue))
    await asyncio.sleep(1.5)
    print(f"main: dropping {queue.qsize()}")
    queue.shutdown(immediate=True)
    await queue.join()
    await task


asyncio.run(main())
