# /// script
# [tool.motion]
# signals = [{ at = 1.5, send = "SIGINT" }]
# ///
import threading
import time


def work():
    for step in range(3):
        time.sleep(1)
        print("thread: step", step)


thread = threading.Thread(target=work)
thread.start()
try:
    thread.join()
except KeyboardInterrupt:
    print("main: KeyboardInterrupt")
print("main: at its end")
