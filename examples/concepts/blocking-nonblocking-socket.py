import socket
import threading
import time

here, there = socket.socketpair()
threading.Timer(1, there.sendall, [b"hello"]).start()

here.setblocking(False)
polls = 0
while True:
    polls += 1
    try:
        data = here.recv(100)
        break
    except BlockingIOError:
        time.sleep(0.3)  # do something else meanwhile
print("non-blocking:", data, "after asking", polls, "times")

threading.Timer(1, there.sendall, [b"again"]).start()
here.setblocking(True)
print("blocking:    ", here.recv(100), "after asking once")
here.close()
there.close()
