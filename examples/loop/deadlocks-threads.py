# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import threading
import time

fork_1 = threading.Lock()
fork_2 = threading.Lock()


def dine(name, first, second):
    with first:
        print(f"{name}: one fork")
        time.sleep(1)
        with second:
            print(f"{name}: two forks")


plato = threading.Thread(
    target=dine, args=("Plato", fork_1, fork_2), name="Plato"
)
hegel = threading.Thread(
    target=dine, args=("Hegel", fork_2, fork_1), name="Hegel"
)
plato.start()
time.sleep(0.5)
hegel.start()
plato.join()
hegel.join()
