# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio
import threading
import time


def work(ready):
    time.sleep(1)
    print("thread: done, setting the event")
    ready.set()


async def main():
    ready = asyncio.Event()
    thread = threading.Thread(target=work, args=[ready])
    thread.start()
    await ready.wait()
    print("main: told")
    thread.join()


asyncio.run(main())
