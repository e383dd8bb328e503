# /// script
# [tool.motion]
# line_cost = 3e-7
# ///
import threading
import time


def count():
    total = 0
    for number in range(300_000):
        total += number


def measure(job):
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def twice():
    count()
    count()


def two_threads():
    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


once = measure(count)
print(f"one after the other: {measure(twice) / once:.0f} x")
print(f"in two threads: {measure(two_threads) / once:.0f} x")
