import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(name):
    time.sleep(1)
    print(f"{name}: done")


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=1)
    running = loop.run_in_executor(pool, job, "running")
    queued = loop.run_in_executor(pool, job, "queued")
    await asyncio.sleep(0.5)
    print("cancel:", running.cancel(), queued.cancel())
    await asyncio.wait([running, queued])
    print("both are over:", running.cancelled(), queued.cancelled())
    pool.shutdown()


asyncio.run(main())
