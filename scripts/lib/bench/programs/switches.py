"""Two threads that take turns: 20,000 switches, each by a lock that the other waits for."""

import threading

TURNS = 10_000
here, there = threading.Lock(), threading.Lock()
here.acquire()
there.acquire()


def answer():
    for _ in range(TURNS):
        there.acquire()
        here.release()


thread = threading.Thread(target=answer)
thread.start()
for _ in range(TURNS):
    there.release()
    here.acquire()
thread.join()
