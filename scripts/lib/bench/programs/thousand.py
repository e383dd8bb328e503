"""A thousand threads that sleep at the same time and are joined."""

import threading
import time

threads = [threading.Thread(target=time.sleep, args=(1,)) for _ in range(1000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
