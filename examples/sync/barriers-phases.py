import asyncio
import time

start = time.monotonic()


async def worker(name, seconds, barrier):
    for phase in ("load", "compute"):
        await asyncio.sleep(seconds)
        now = time.monotonic() - start
        print(f"{now:.1f}s {name}: {phase} done")
        await barrier.wait()


async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for name, seconds in (("A", 1), ("B", 2), ("C", 3)):
            working = worker(name, seconds, barrier)
            group.create_task(working, name=name)


asyncio.run(main())
