import threading
import time

settings = None


def get_settings():
    global settings
    if settings is None:
        print("loading...")
        time.sleep(0.5)
        settings = {"debug": False}
    return settings


def use():
    get_settings()


threads = [threading.Timer(0.1 * n, use) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
