import asyncio
import threading
import time


def work(loop, ready):
    time.sleep(1)
    print("thread: done, asking the loop to set the event")
    loop.call_soon_threadsafe(ready.set)


async def main():
    ready = asyncio.Event()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=work, args=[loop, ready])
    thread.start()
    await ready.wait()
    print("main: told")
    thread.join()


asyncio.run(main())
