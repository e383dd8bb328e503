import threading
import time


def numbers():
    for number in range(10):
        time.sleep(0.5)
        yield number


shared = numbers()


def take():
    try:
        print("got", next(shared))
    except ValueError as error:
        print("ValueError:", error)


threads = [threading.Timer(0.1 * n, take) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
