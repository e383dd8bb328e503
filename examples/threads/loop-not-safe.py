import asyncio
import threading
import time


def outsider(loop, done):
    time.sleep(1)
    loop.call_soon(done.set)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    done = asyncio.Event()
    thread = threading.Thread(target=outsider, args=(loop, done))
    thread.start()
    alarm = asyncio.create_task(asyncio.sleep(5))
    await done.wait()
    print(f"done at {loop.time() - start:.1f}s")
    alarm.cancel()
    thread.join()


asyncio.run(main())
