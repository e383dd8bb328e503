# /// script
# [tool.motion]
# seed = 7
# ///
import sys
import threading

counter = 0
lock = threading.Lock()


def plus_one(value):
    return value + 1


def work():
    global counter
    for _ in range(100_000):
        with lock:
            counter = plus_one(counter)


sys.setswitchinterval(2e-4)
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counted:", counter)
print("lost updates:", counter < 2 * 100_000)
