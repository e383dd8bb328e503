import asyncio
import time

start = time.monotonic()


async def worker(queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(f"{time.monotonic() - start:.1f}s done: {seconds}")
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for seconds in (1, 2, 3):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    while not queue.empty():
        await asyncio.sleep(0.8)
    print(f"{time.monotonic() - start:.1f}s queue is empty")
    await queue.join()
    print(f"{time.monotonic() - start:.1f}s all work is done")
    for task in workers:
        task.cancel()


asyncio.run(main())
