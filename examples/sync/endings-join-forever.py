# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        try:
            print(f"10 / {item} = {10 / item}")
        except ZeroDivisionError:
            print("skipped")
            continue
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in (5, 0, 2):
        queue.put_nowait(item)
    task = asyncio.create_task(worker(queue), name="worker")
    await queue.join()
    print("all done")
    task.cancel()


asyncio.run(main())
