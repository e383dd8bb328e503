"""Unix-domain streams, socket pairs and pipes: what stays on one computer."""

import unittest

from fresh_threads import SUPPORTED
from machine import run


class SocketPairs(unittest.TestCase):
    def test_are_connected(self):
        ran = run("""
            import socket

            one, two = socket.socketpair()
            one.sendall(b"over")
            print(two.recv(99), one.family.name)
            one.close()
            print(two.recv(99))
        """)
        self.assertEqual(ran.output, "b'over' AF_UNIX\nb''\n")

    def test_hold_only_so_much(self):
        ran = run("""
            import socket

            one, two = socket.socketpair()
            one.setblocking(False)
            sent = 0
            try:
                while True:
                    sent += one.send(bytes(1000))
            except BlockingIOError:
                print(0 < sent < 1_000_000)
        """)
        self.assertEqual(ran.output, "True\n")

    def test_of_the_internet_there_are_none(self):
        ran = run("""
            import _socket

            try:
                _socket.socketpair(_socket.AF_INET)
            except OSError as exc:
                print(exc)
        """)
        self.assertEqual(ran.output, "[Errno 95] Operation not supported\n")


class Paths(unittest.TestCase):
    SERVER = """
import os, socket, tempfile

path = os.path.join(tempfile.mkdtemp(), "door")
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen()
client = socket.socket(socket.AF_UNIX)
"""

    def test_lead_to_the_server(self):
        ran = run(
            self.SERVER
            + """
client.connect(path)
other, address = server.accept()
client.sendall(b"in")
print(other.recv(9), repr(address), client.getpeername() == path)
"""
        )
        self.assertEqual(ran.output, "b'in' '' True\n")

    def test_are_files_that_stay(self):
        ran = run(
            self.SERVER
            + """
import stat

print(stat.S_ISSOCK(os.stat(path).st_mode))
server.close()
try:
    client.connect(path)
except ConnectionRefusedError as exc:
    print(exc)
try:
    socket.socket(socket.AF_UNIX).bind(path)
except OSError as exc:
    print(exc)
os.unlink(path)
try:
    client.connect(path)
except FileNotFoundError as exc:
    print(exc)
"""
        )
        self.assertEqual(
            ran.output,
            "True\n[Errno 111] Connection refused\n[Errno 98] Address already in use\n"
            "[Errno 2] No such file or directory\n",
        )

    def test_have_asyncio_streams(self):
        ran = run("""
            import asyncio, os, tempfile

            path = os.path.join(tempfile.mkdtemp(), "door")

            async def answer(reader, writer):
                writer.write((await reader.readline()).upper())
                writer.close()

            async def main():
                async with await asyncio.start_unix_server(answer, path):
                    reader, writer = await asyncio.open_unix_connection(path)
                    writer.write(b"hello\\n")
                    print(await reader.read())
                    writer.close()

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "b'HELLO\\n'\n")


class Queues(unittest.TestCase):
    FULL = """
import os, socket, tempfile, threading

path = os.path.join(tempfile.mkdtemp(), "door")
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen(0)
clients = [socket.socket(socket.AF_UNIX) for _ in range(3)]
clients[0].connect(path)
"""

    def test_have_no_room_for_who_does_not_wait(self):
        ran = run(
            self.FULL
            + """
for timeout in (0, 5):
    clients[1].settimeout(timeout)
    try:
        clients[1].connect(path)
    except BlockingIOError as exc:
        print(exc)
"""
        )
        self.assertEqual(ran.output, "[Errno 11] Resource temporarily unavailable\n" * 2)

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_let_clients_in_one_after_the_other(self):
        ran = run(
            self.FULL
            + """
def enter(sock):
    sock.connect(path)
    sock.sendall(b"in")

threads = [threading.Thread(target=enter, args=(sock,)) for sock in clients[1:]]
for thread in threads:
    thread.start()
server.accept()
print([server.accept()[0].recv(9) for _ in threads])
"""
        )
        self.assertEqual(ran.output, "[b'in', b'in']\n")

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_end_with_the_server(self):
        ran = run(
            self.FULL
            + """
def enter(sock):
    try:
        sock.connect(path)
    except ConnectionRefusedError as exc:
        print(exc)

thread = threading.Thread(target=enter, args=(clients[1],))
thread.start()
server.close()
thread.join()
"""
        )
        self.assertEqual(ran.output, "[Errno 111] Connection refused\n")

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_of_datagrams_let_the_sender_wait_for_room(self):
        ran = run("""
            import socket, threading

            one, two = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)

            def send():
                for _ in range(500):
                    one.send(bytes(1000))

            thread = threading.Thread(target=send)
            thread.start()
            print(sum(len(two.recv(4096)) for _ in range(500)))
            thread.join()
        """)
        self.assertEqual(ran.output, "500000\n")


class Pipes(unittest.TestCase):
    def test_carry_bytes_one_way(self):
        ran = run("""
            import os

            reader, writer = os.pipe()
            os.write(writer, b"one way")
            print(os.read(reader, 3), os.read(reader, 99))
            try:
                os.write(reader, b"back")
            except OSError as exc:
                print(exc)
            os.close(writer)
            print(os.read(reader, 99))
        """)
        self.assertEqual(ran.output, "b'one' b' way'\n[Errno 9] Bad file descriptor\nb''\n")

    def test_break_when_nobody_reads(self):
        ran = run("""
            import os

            reader, writer = os.pipe()
            os.close(reader)
            try:
                os.write(writer, b"x")
            except BrokenPipeError as exc:
                print(exc)
        """)
        self.assertEqual(ran.output, "[Errno 32] Broken pipe\n")

    def test_hold_64_kib(self):
        ran = run("""
            import os

            reader, writer = os.pipe()
            os.set_blocking(writer, False)
            print(os.write(writer, bytes(100_000)))
            try:
                os.write(writer, b"x")
            except BlockingIOError as exc:
                print(exc.errno)
        """)
        self.assertEqual(ran.output, "65536\n11\n")

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_let_a_writer_wait_for_its_reader(self):
        ran = run("""
            import os, threading

            reader, writer = os.pipe()
            thread = threading.Thread(target=os.write, args=(writer, bytes(200_000)))
            thread.start()
            size = 0
            while size < 200_000:
                size += len(os.read(reader, 70_000))
            thread.join()
            print(size)
        """)
        self.assertEqual(ran.output, "200000\n")

    def test_can_be_opened_as_files(self):
        ran = run("""
            import os

            reader, writer = os.pipe()
            with open(writer, "w") as file:
                print("a line", file=file)
            with open(reader) as file:
                print(file.read(), end="")
        """)
        self.assertEqual(ran.output, "a line\n")
