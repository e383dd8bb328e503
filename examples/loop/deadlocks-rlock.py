import threading

lock = threading.RLock()


def log(text):
    with lock:
        print(text)


with lock:
    print("main: has the lock")
    log("printed")
