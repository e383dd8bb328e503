# /// script
# [tool.motion]
# covers = ["S2-18"]
# ///
import asyncio
import threading
import time

start = time.monotonic()


def more_work(seconds):
    time.sleep(seconds)
    now = time.monotonic() - start
    print(f"{now:.1f}s: {seconds}s of work done")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
loop.call_soon_threadsafe(more_work, 3)
loop.call_soon_threadsafe(more_work, 2)
print(f"{time.monotonic() - start:.1f}s: main goes on")
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
