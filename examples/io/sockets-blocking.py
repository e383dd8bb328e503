import socket
import threading
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


def client(address):
    time.sleep(1)
    with socket.create_connection(address) as sock:
        time.sleep(1)
        sock.sendall(b"hello")


with socket.create_server(("127.0.0.1", 0)) as listener:
    address = listener.getsockname()
    threading.Thread(target=client, args=(address,)).start()
    connection, _ = listener.accept()
    say("accept() returned")
    with connection:
        say(f"recv() returned {connection.recv(100)}")
        say(f"recv() returned {connection.recv(100)}")
