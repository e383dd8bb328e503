# /// script
# [tool.motion]
# covers = ["S1-33"]
# ///
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def total(limit, *, step=1):
    name = threading.current_thread().name
    return name, sum(range(0, limit, step))


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, total, 1_000_000))
    with ThreadPoolExecutor(thread_name_prefix="mine") as pool:
        print(await loop.run_in_executor(pool, total, 10))
        odd_step = partial(total, 10, step=3)
        print(await loop.run_in_executor(pool, odd_step))


asyncio.run(main())
