# /// script
# [tool.motion]
# line_cost = 1e-3
# ///
import threading
import time

start = time.monotonic()


def compute(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
    print(f"{time.monotonic() - start:.1f}s: computed")


def tick():
    for _ in range(3):
        time.sleep(1)
        print(f"{time.monotonic() - start:.1f}s: tick")


ticker = threading.Thread(target=tick)
ticker.start()
compute(2.5)
ticker.join()
