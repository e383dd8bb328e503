import selectors
import socket

selector = selectors.DefaultSelector()


def accept(listener):
    connection, _ = listener.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, echo)


def echo(connection):
    if data := connection.recv(100):
        connection.send(data.upper())
    else:
        selector.unregister(connection)
        connection.close()


listener = socket.create_server(("127.0.0.1", 0))
listener.setblocking(False)
selector.register(listener, selectors.EVENT_READ, accept)


def turn():
    for key, _ in selector.select(timeout=0):
        callback = key.data
        callback(key.fileobj)


first = socket.create_connection(listener.getsockname())
second = socket.create_connection(listener.getsockname())
turn()
turn()
second.sendall(b"second client")
turn()
print(second.recv(100))
first.sendall(b"first client")
turn()
print(first.recv(100))
first.close()
second.close()
turn()
listener.close()
selector.close()
