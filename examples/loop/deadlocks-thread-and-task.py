# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio
import threading

lock = threading.Lock()


def save():
    with lock:
        print("thread: saving")


async def main():
    with lock:
        print("main: has the lock")
        await asyncio.to_thread(save)


asyncio.run(main())
