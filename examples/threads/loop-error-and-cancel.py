import asyncio
import threading
from concurrent.futures import Future

started = Future()


async def live():
    stop = asyncio.Event()
    started.set_result((asyncio.get_running_loop(), stop))
    await stop.wait()


async def fail():
    raise ValueError("no such page")


async def forever():
    try:
        await asyncio.sleep(3600)
    finally:
        print("loop: cleaned up")


thread = threading.Thread(target=asyncio.run, args=(live(),))
thread.start()
loop, stop = started.result()
job = asyncio.run_coroutine_threadsafe(fail(), loop)
print("main:", repr(job.exception()))
job = asyncio.run_coroutine_threadsafe(forever(), loop)
try:
    job.result(timeout=1)
except TimeoutError:
    print("main: tired of waiting")
    job.cancel()
loop.call_soon_threadsafe(stop.set)
thread.join()
