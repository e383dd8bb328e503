import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def wait_in_thread(_):
    time.sleep(1)


async def wait_in_task():
    await asyncio.sleep(1)


async def crowd(size):
    await asyncio.gather(*(wait_in_task() for _ in range(size)))


start = time.monotonic()
with ThreadPoolExecutor(max_workers=20) as pool:
    list(pool.map(wait_in_thread, range(100)))
print(f"100 waits, 20 threads: {time.monotonic() - start:.1f}s")
start = time.monotonic()
asyncio.run(crowd(100))
print(f"100 waits, 100 tasks: {time.monotonic() - start:.1f}s")
