import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def job(seconds):
    time.sleep(seconds)
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    small = ThreadPoolExecutor(1, thread_name_prefix="only")
    loop.set_default_executor(small)
    names = await asyncio.gather(
        asyncio.to_thread(job, 1), asyncio.to_thread(job, 2)
    )
    print(names)
    print(f"{loop.time() - start:.1f}s")


asyncio.run(main())
