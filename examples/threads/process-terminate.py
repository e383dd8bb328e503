# /// script
# requires-python = ">=3.14"
# ///
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def work(seconds):
    time.sleep(seconds)
    print("work: done")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    pool = ProcessPoolExecutor(1)
    try:
        async with asyncio.timeout(1):
            await loop.run_in_executor(pool, work, 60)
    except TimeoutError:
        pool.terminate_workers()
    print(f"{loop.time() - start:.0f}s: terminated")


if __name__ == "__main__":
    asyncio.run(main())
