import asyncio
import time
from collections import defaultdict

start = time.monotonic()
everywhere = asyncio.Semaphore(3)
per_host = defaultdict(lambda: asyncio.Semaphore(1))


async def fetch(host, page):
    async with per_host[host], everywhere:
        await asyncio.sleep(1)
        print(f"{time.monotonic() - start:.1f}s {host}/{page}")


async def main():
    jobs = [("a.org", n) for n in range(3)]
    jobs += [("b.org", 0), ("c.org", 0)]
    async with asyncio.TaskGroup() as group:
        for host, page in jobs:
            group.create_task(fetch(host, page))


asyncio.run(main())
