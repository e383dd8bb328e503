# /// script
# [tool.motion]
# seed = 7
# ///
import sys
import threading

counter = 0


def plus_one(value):
    return value + 1


def work():
    global counter
    for _ in range(300_000):
        counter = plus_one(counter)


sys.setswitchinterval(1e-3)
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("expected:", 2 * 300_000)
print("lost updates:", counter < 2 * 300_000)
