# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time
from contextlib import aclosing, asynccontextmanager

start = time.monotonic()


async def sensor(name, interval, count):
    for number in range(count):
        await asyncio.sleep(interval)
        yield f"{name}{number}"


# region merge
@asynccontextmanager
async def merge(*sources):
    queue = asyncio.Queue(maxsize=1)

    async def drain(source):
        async with aclosing(source):
            async for item in source:
                await queue.put(item)

    async def drain_all():
        async with asyncio.TaskGroup() as group:
            for source in sources:
                group.create_task(drain(source))
        queue.shutdown()

    async def items():
        try:
            while True:
                yield await queue.get()
        except asyncio.QueueShutDown:
            return

    async with asyncio.TaskGroup() as group:
        task = group.create_task(drain_all())
        yield items()
        task.cancel()


async def main():
    both = merge(sensor("a", 1, 3), sensor("b", 0.7, 3))
    async with both as readings:
        async for reading in readings:
            print(f"{time.monotonic() - start:.1f}s {reading}")


# endregion
asyncio.run(main())
