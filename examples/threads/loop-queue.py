import asyncio
import threading
import time


def sensor(loop, queue):
    for celsius in (19, 20, 22):
        time.sleep(1)
        loop.call_soon_threadsafe(queue.put_nowait, celsius)
    loop.call_soon_threadsafe(queue.put_nowait, None)


async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=sensor, args=(loop, queue))
    thread.start()
    while (celsius := await queue.get()) is not None:
        print(f"{celsius} degrees")
    thread.join()


asyncio.run(main())
