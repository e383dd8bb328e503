import asyncio
import time


async def do_some_work(seconds):
    print("waiting:", seconds)
    await asyncio.sleep(seconds)
    return f"done after {seconds}s"


async def main():
    jobs = (1, 2, 4)
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(do_some_work(n)) for n in jobs]
    for task in tasks:
        print("result:", task.result())
    print(f"time: {time.monotonic() - start:.1f}")


asyncio.run(main())
