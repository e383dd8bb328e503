import asyncio
import threading
import time


def copy(stop):
    for block in range(10):
        if stop.is_set():
            print("thread: stopped at block", block)
            return
        time.sleep(0.4)  # copies one block


async def main():
    stop = threading.Event()
    copying = asyncio.create_task(asyncio.to_thread(copy, stop))
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(copying)
    except TimeoutError:
        stop.set()
        await copying
    print("main: nobody copies any more")


asyncio.run(main())
