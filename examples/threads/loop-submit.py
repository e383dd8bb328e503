# /// script
# [tool.motion]
# covers = ["S0-11"]
# ///
import asyncio
import threading
from concurrent.futures import Future

started = Future()


async def live():
    stop = asyncio.Event()
    started.set_result((asyncio.get_running_loop(), stop))
    await stop.wait()


async def fetch(page):
    await asyncio.sleep(1)
    return f"{page}, from {threading.current_thread().name}"


thread = threading.Thread(
    target=asyncio.run, args=(live(),), name="the loop's thread"
)
thread.start()
loop, stop = started.result()
job = asyncio.run_coroutine_threadsafe(fetch("page 1"), loop)
print("main: submitted")
print("main:", job.result())
loop.call_soon_threadsafe(stop.set)
thread.join()
