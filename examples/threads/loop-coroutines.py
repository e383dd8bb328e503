# /// script
# [tool.motion]
# covers = ["S2-19"]
# ///
import asyncio
import threading
import time

start = time.monotonic()


async def more_work(seconds):
    await asyncio.sleep(seconds)
    now = time.monotonic() - start
    print(f"{now:.1f}s: {seconds}s of work done")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
jobs = [
    asyncio.run_coroutine_threadsafe(more_work(seconds), loop)
    for seconds in (3, 2)
]
print(f"{time.monotonic() - start:.1f}s: main goes on")
for job in jobs:
    job.result()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
