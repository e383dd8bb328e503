# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        print("worked on", item)


async def main():
    queue = asyncio.Queue()
    workers = [
        asyncio.create_task(worker(queue), name=f"worker {number}")
        for number in (1, 2)
    ]
    for item in "abc":
        await queue.put(item)
    await asyncio.gather(*workers)
    print("main: done")


asyncio.run(main())
