# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time

start = time.monotonic()


async def stage(name, seconds, source, target=None):
    try:
        while True:
            item = await source.get()
            await asyncio.sleep(seconds)
            if target is not None:
                await target.put(item)
            else:
                now = time.monotonic() - start
                print(f"{now:.1f}s {item} saved")
    except asyncio.QueueShutDown:
        if target is not None:
            target.shutdown()


async def main():
    a, b, c = (asyncio.Queue(maxsize=1) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(stage("load", 1, a, b), name="load")
        group.create_task(stage("parse", 2, b, c), name="parse")
        group.create_task(stage("save", 1, c), name="save")
        for item in range(4):
            await a.put(item)
        a.shutdown()


asyncio.run(main())
