"""Calls that wait: for bytes, for room, for a connection, and only so long."""

import unittest

from fresh_threads import SUPPORTED
from machine import run
from test_net_tcp import PAIR, with_pair


class Timeouts(unittest.TestCase):
    def test_end_a_wait_for_bytes_on_time(self):
        out = with_pair("""
import time

client.settimeout(2.5)
before = time.monotonic()
try:
    client.recv(1)
except TimeoutError as exc:
    print(exc, round(time.monotonic() - before, 3))
""")
        self.assertEqual(out, "timed out 2.5\n")

    def test_end_a_wait_for_a_client(self):
        out = with_pair("""
server.settimeout(1)
try:
    server.accept()
except TimeoutError as exc:
    print(exc)
""")
        self.assertEqual(out, "timed out\n")

    def test_are_waited_for_before_a_mistake_is_told(self):
        out = with_pair("""
import time

datagram = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.sendall(b"x")
for sock in datagram, client, other, socket.socket():
    sock.settimeout(2)
    begun = time.monotonic()
    try:
        sock.accept()
    except OSError as error:
        print(error, round(time.monotonic() - begun))
""")
        wrong = "[Errno 22] Invalid argument 0\n"
        self.assertEqual(out, f"timed out 2\ntimed out 2\n{wrong}{wrong}")

    def test_end_a_wait_for_room(self):
        out = with_pair("""
client.settimeout(1)
try:
    client.sendall(bytes(10_000_000))
except TimeoutError as exc:
    print(exc)
""")
        self.assertEqual(out, "timed out\n")

    def test_of_a_program_are_those_of_its_new_sockets(self):
        ran = run("""
            import socket

            socket.setdefaulttimeout(7)
            print(socket.socket().gettimeout())
        """)
        self.assertEqual(ran.output, "7.0\n")
        self.assertEqual(run("import socket\nprint(socket.socket().gettimeout())").output, "None\n")


class NoWaiting(unittest.TestCase):
    def test_says_that_it_would_have_to(self):
        out = with_pair("""
client.setblocking(False)
try:
    client.recv(1)
except BlockingIOError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 11] Resource temporarily unavailable\n")

    def test_sends_what_there_is_room_for(self):
        out = with_pair("""
client.setblocking(False)
sent = 0
try:
    while True:
        sent += client.send(bytes(100_000))
except BlockingIOError:
    pass
received = 0
other.setblocking(False)
try:
    while True:
        received += len(other.recv(1_000_000))
except BlockingIOError:
    print(sent == received, sent > 100_000, client.send(b"room again"))
""")
        self.assertEqual(out, "True True 10\n")

    def test_small_buffers_hold_little(self):
        out = with_pair("""
small = socket.create_server(("localhost", 0))
small.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
sender = socket.socket()
sender.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
sender.connect(small.getsockname())
sender.setblocking(False)
print(sender.send(bytes(1_000_000)) < 20_000)
""")
        self.assertEqual(out, "True\n")

    def test_connects_later(self):
        out = with_pair("""
import select

late = socket.socket()
late.setblocking(False)
print(late.connect_ex(server.getsockname()))
print(select.select([], [late], [], 1)[1] == [late], late.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
""")
        self.assertEqual(out, "115\nTrue 0\n")


@unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
class Threads(unittest.TestCase):
    def test_one_waits_for_what_another_sends(self):
        ran = run(
            PAIR
            + """
import threading, time

def speak():
    time.sleep(2)
    client.sendall(b"hello")

threading.Thread(target=speak).start()
print(other.recv(9), round(time.monotonic(), 1) > 0)
"""
        )
        self.assertEqual((ran.output, ran.end["t"]), ("b'hello' True\n", 2_000_000))
        self.assertIn(("socket", 14), ran.waits(0))

    def test_one_sends_as_fast_as_another_reads(self):
        ran = run(
            PAIR
            + """
import threading, time

def read():
    size = 0
    while data := other.recv(1_000_000):
        size += len(data)
        time.sleep(1)
    print(size)

reader = threading.Thread(target=read)
reader.start()
client.sendall(bytes(10_000_000))
print("sent", time.monotonic() > 1)
client.close()
reader.join()
"""
        )
        self.assertEqual(ran.output, "sent True\n10000000\n")

    def test_nobody_will_ever_send_is_a_deadlock(self):
        ran = run(PAIR + "other.recv(1)")
        self.assertEqual(ran.outcome, "deadlock")
        [line] = ran.report["waiting"]
        self.assertEqual((line["on"], line["line"]), ("socket", 6))


class Turning(unittest.TestCase):
    def test_a_loop_that_turns_for_ever_meets_its_timeout_as_on_a_real_computer(self):
        ran = run(
            """
            import asyncio

            async def main():
                try:
                    async with asyncio.timeout(2):
                        while True:
                            await asyncio.sleep(0)
                except TimeoutError:
                    print("over")

            asyncio.run(main())
        """,
            trace=False,
        )
        self.assertEqual((ran.output, round(ran.end["t"] / 1e6, 3)), ("over\n", 2.0))

    def test_one_that_waits_for_nothing_is_a_livelock(self):
        ran = run(
            """
            import asyncio

            async def main():
                while True:
                    await asyncio.sleep(0)

            asyncio.run(main())
        """,
            trace=False,
            events=0,
        )
        self.assertEqual(ran.outcome, "livelock")
