# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time


async def work(name):
    seconds = {"ann": 1, "bob": 2, "cid": 3}[name]
    await asyncio.sleep(seconds)
    if name == "bob":
        raise ValueError("bob failed")
    return name


async def by_group(tasks):
    async with asyncio.TaskGroup() as group:
        tasks += [group.create_task(work(n)) for n in NAMES]


async def by_gather(tasks):
    tasks += [asyncio.create_task(work(n)) for n in NAMES]
    await asyncio.gather(*tasks)


async def by_wait(tasks):
    tasks += [asyncio.create_task(work(n)) for n in NAMES]
    await asyncio.wait(tasks)


async def by_as_completed(tasks):
    tasks += [asyncio.create_task(work(n)) for n in NAMES]
    async for task in asyncio.as_completed(tasks):
        await task


async def main():
    for way in (by_group, by_gather, by_wait, by_as_completed):
        start = time.monotonic()
        tasks = []
        try:
            await way(tasks)
            ending = "returned"
        except Exception as error:
            ending = type(error).__name__
        elapsed = time.monotonic() - start
        cid = "left running"
        if tasks[2].done():
            cid = "cancelled" if tasks[2].cancelled() else "done"
        print(f"{elapsed:.1f}s {way.__name__}: {ending}, cid {cid}")
        await asyncio.gather(*tasks, return_exceptions=True)


NAMES = ("ann", "bob", "cid")
asyncio.run(main())
