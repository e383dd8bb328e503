import threading
import time


def cook(dish, seconds):
    time.sleep(seconds)
    name = threading.current_thread().name
    print(f"{dish}: done in {name}")


start = time.monotonic()
rice = threading.Thread(target=cook, args=("rice", 3), name="A")
soup = threading.Thread(target=cook, args=("soup", 2), name="B")
rice.start()
soup.start()
rice.join()
soup.join()
print(f"dinner after {time.monotonic() - start:.1f}s")
