"""10,000 tasks that sleep ten times each: what tracing costs."""

import asyncio


async def worker():
    for _ in range(10):
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(worker() for _ in range(10_000)))


asyncio.run(main())
