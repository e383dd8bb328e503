import socket

left, right = socket.socketpair()
left.setblocking(False)

try:
    left.recv(100)
except BlockingIOError:
    print("nothing there yet")

right.sendall(b"hello")
print(left.recv(100))

right.close()
print(left.recv(100))
left.close()
