import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(number):
    time.sleep(1)
    return number


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    jobs = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for number in range(5):
            jobs.append(loop.run_in_executor(pool, job, number))
        print(await asyncio.gather(*jobs))
    print(f"five jobs, two threads: {loop.time() - start:.1f}s")


asyncio.run(main())
