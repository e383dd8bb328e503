# /// script
# requires-python = ">=3.13"
# [tool.motion]
# covers = ["S2-07", "S2-08", "S2-12", "S2-13"]
# ///
import asyncio
import time

start = time.monotonic()


async def work(seconds):
    await asyncio.sleep(seconds)
    return f"{seconds}s"


async def by_gather():
    return await asyncio.gather(work(4), work(1), work(2))


async def by_group():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (4, 1, 2)]
    return [task.result() for task in tasks]


async def by_as_completed():
    tasks = [asyncio.create_task(work(n)) for n in (4, 1, 2)]
    results = []
    async for task in asyncio.as_completed(tasks):
        results.append(task.result())
    return results


async def by_wait():
    tasks = [asyncio.create_task(work(n)) for n in (4, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    return sorted(task.result() for task in done)


for way in (by_gather, by_group, by_as_completed, by_wait):
    results = asyncio.run(way())
    elapsed = time.monotonic() - start
    print(f"{elapsed:4.1f}  {way.__name__}: {results}")
