import asyncio
import time

start = time.monotonic()


async def fetch(page, gate):
    async with gate:
        now = time.monotonic() - start
        print(f"{now:.1f}s: page {page} starts")
        await asyncio.sleep(1)


async def main():
    gate = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for page in range(5):
            group.create_task(
                fetch(page, gate),
                name=f"page {page}",
            )
    print(f"{time.monotonic() - start:.1f}s: all done")


asyncio.run(main())
