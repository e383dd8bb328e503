import asyncio
import time

start = time.monotonic()


async def visit(name, seconds, tables):
    async with tables:
        print(f"{time.monotonic() - start:.1f}s {name} sits down")
        await asyncio.sleep(seconds)


async def main():
    tables = asyncio.Semaphore(2)
    guests = {"Ada": 3, "Bo": 1, "Cy": 1, "Di": 1}
    async with asyncio.TaskGroup() as group:
        for name, seconds in guests.items():
            visiting = visit(name, seconds, tables)
            group.create_task(visiting, name=name)


asyncio.run(main())
