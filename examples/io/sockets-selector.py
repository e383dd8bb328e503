import selectors
import socket
import threading
import time

start = time.monotonic()


def send_later(sock, seconds, text):
    time.sleep(seconds)
    sock.sendall(text)
    sock.close()


selector = selectors.DefaultSelector()
for name, seconds in (("slow", 2), ("quick", 1)):
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    selector.register(ours, selectors.EVENT_READ, name)
    job = (theirs, seconds, b"hello")
    threading.Thread(target=send_later, args=job).start()

while selector.get_map():
    for key, _ in selector.select():
        data = key.fileobj.recv(100)
        now = time.monotonic() - start
        print(f"{now:.1f}s: {key.data}: {data}")
        if not data:
            selector.unregister(key.fileobj)
            key.fileobj.close()
selector.close()
