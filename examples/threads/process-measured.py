# /// script
# [tool.motion]
# clock = "real"
# ///
import sys
from multiprocessing import Process
from threading import Thread


def compute():
    total = 0
    for number in range(6_000_000):
        total += number


def both(kind):
    workers = [kind(target=compute) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    sys.setswitchinterval(0.1)  # 5 ms would be hard to see

    compute()
    compute()
    print("one after the other: done")
    both(Thread)
    print("two threads: done")
    both(Process)
    print("two processes: done")
