"""10,000 small messages there and back, one after the other, between two threads with blocking sockets."""

import socket
import threading

MESSAGES = 10_000


def answer(server):
    connection, _ = server.accept()
    with connection:
        while data := connection.recv(100):
            connection.sendall(data)


server = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=answer, args=(server,))
thread.start()
with socket.create_connection(server.getsockname()) as client:
    for number in range(MESSAGES):
        client.sendall(b"%d\n" % number)
        client.recv(100)
thread.join()
