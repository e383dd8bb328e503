# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time


# region ways
async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bob":
        raise ValueError("bob failed")


def start(create_task):
    jobs = (("ann", 1), ("bob", 2), ("cid", 3))
    return [create_task(work(*job)) for job in jobs]


async def by_group(tasks):
    async with asyncio.TaskGroup() as group:
        tasks += start(group.create_task)


async def by_gather(tasks):
    tasks += start(asyncio.create_task)
    await asyncio.gather(*tasks)


async def by_wait(tasks):
    tasks += start(asyncio.create_task)
    await asyncio.wait(tasks)


async def by_as_completed(tasks):
    tasks += start(asyncio.create_task)
    async for task in asyncio.as_completed(tasks):
        await task


# endregion
async def main():
    for way in (by_group, by_gather, by_wait, by_as_completed):
        begin = time.monotonic()
        tasks = []
        ending = "returned"
        try:
            await way(tasks)
        except (ValueError, ExceptionGroup) as error:
            ending = type(error).__name__
        cid = "done" if tasks[2].done() else "runs on"
        cid = "cancelled" if tasks[2].cancelled() else cid
        elapsed = time.monotonic() - begin
        print(f"{elapsed:.1f}s {way.__name__}: {ending}, cid {cid}")
        await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
