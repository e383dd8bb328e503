# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time

start = time.monotonic()


async def parse(source, target):
    try:
        while True:
            item = await source.get()
            await asyncio.sleep(2)
            await target.put(item)
    except asyncio.QueueShutDown:
        pass


async def parse_all(source, target):
    async with asyncio.TaskGroup() as group:
        for name in ("P", "Q"):
            group.create_task(parse(source, target), name=name)
    target.shutdown()  # both are through


async def save(source):
    try:
        while True:
            item = await source.get()
            print(f"{time.monotonic() - start:.1f}s {item} saved")
    except asyncio.QueueShutDown:
        pass


async def main():
    source, target = asyncio.Queue(), asyncio.Queue(maxsize=1)
    for item in range(4):
        source.put_nowait(item)
    source.shutdown()
    async with asyncio.TaskGroup() as group:
        group.create_task(parse_all(source, target))
        group.create_task(save(target), name="save")


asyncio.run(main())
