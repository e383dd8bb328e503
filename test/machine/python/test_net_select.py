"""``select``, ``poll``, ``epoll`` and selectors: waiting for many files at once."""

import unittest

from machine import run
from test_net_tcp import with_pair


class Select(unittest.TestCase):
    def test_finds_what_is_ready(self):
        out = with_pair("""
import select

client.send(b"x")
ready = select.select([client, other, server], [client], [], 5)
print(ready == ([other], [client], []))
""")
        self.assertEqual(out, "True\n")

    def test_waits_as_long_as_it_is_told(self):
        out = with_pair("""
import select, time

before = time.monotonic()
print(select.select([client], [], [], 1.5), round(time.monotonic() - before, 3))
""")
        self.assertEqual(out, "([], [], []) 1.5\n")

    def test_finds_the_end_and_new_connections_readable(self):
        out = with_pair("""
import select

other.close()
socket.create_connection(server.getsockname())
print(select.select([client, server], [], [])[0] == [client, server])
""")
        self.assertEqual(out, "True\n")

    def test_refuses_what_is_closed(self):
        out = with_pair("""
import select

number = client.fileno()
client.close()
try:
    select.select([number], [], [])
except OSError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 9] Bad file descriptor\n")


class Poll(unittest.TestCase):
    def test_tells_events_by_descriptor(self):
        out = with_pair("""
import select

poll = select.poll()
poll.register(client, select.POLLIN | select.POLLOUT)
poll.register(other, select.POLLIN)
print(poll.poll(0) == [(client.fileno(), select.POLLOUT)])
client.close()
names = {fd: event for fd, event in poll.poll(100)}
print(names[other.fileno()] == select.POLLIN)
poll.unregister(other)
try:
    poll.unregister(other)
except KeyError:
    print("known no more")
""")
        self.assertEqual(out, "True\nTrue\nknown no more\n")

    def test_counts_milliseconds(self):
        out = with_pair("""
import select, time

poll = select.poll()
poll.register(client, select.POLLIN)
before = time.monotonic()
print(poll.poll(250), round(time.monotonic() - before, 3))
""")
        self.assertEqual(out, "[] 0.25\n")


class Epoll(unittest.TestCase):
    def test_tells_as_long_as_something_is_ready(self):
        out = with_pair("""
import select

with select.epoll() as epoll:
    epoll.register(other, select.EPOLLIN)
    print(epoll.poll(0))
    client.send(b"xy")
    print(epoll.poll() == epoll.poll() == [(other.fileno(), select.EPOLLIN)])
    other.recv(9)
    print(epoll.poll(0))
""")
        self.assertEqual(out, "[]\nTrue\n[]\n")

    def test_tells_of_an_edge_once(self):
        out = with_pair("""
import select

epoll = select.epoll()
epoll.register(other, select.EPOLLIN | select.EPOLLET)
client.send(b"x")
print(len(epoll.poll(0)), len(epoll.poll(0)))
client.send(b"y")
print(len(epoll.poll(0)))
""")
        self.assertEqual(out, "1 0\n1\n")

    def test_forgets_what_is_closed(self):
        out = with_pair("""
import select

epoll = select.epoll()
epoll.register(client, select.EPOLLOUT)
client.close()
print(epoll.poll(0))
""")
        self.assertEqual(out, "[]\n")

    def test_registers_a_file_once(self):
        out = with_pair("""
import select

epoll = select.epoll()
epoll.register(client)
try:
    epoll.register(client)
except FileExistsError as exc:
    print(exc)
epoll.close()
try:
    epoll.poll()
except ValueError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 17] File exists\nI/O operation on closed epoll object\n")


class Loops(unittest.TestCase):
    def test_hear_of_readers_and_writers(self):
        ran = run("""
            import asyncio, socket

            async def main():
                loop = asyncio.get_running_loop()
                one, two = socket.socketpair()
                got = loop.create_future()
                loop.add_reader(two, lambda: got.set_result(two.recv(9)))
                loop.call_later(2, one.send, b"later")
                print(await got, round(loop.time(), 2))
                print(loop.remove_reader(two), loop.remove_reader(two))

            asyncio.run(main())
        """)
        self.assertEqual(ran.output.split("\n")[1:], ["True False", ""])
        self.assertEqual(ran.end["t"], 2_000_000)

    def test_use_any_selector(self):
        ran = run("""
            import asyncio, selectors, socket

            async def main():
                loop = asyncio.get_running_loop()
                one, two = socket.socketpair()
                two.setblocking(False)
                loop.call_later(1, one.send, b"hello")
                print(await loop.sock_recv(two, 9))

            for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
                with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(kind())) as runner:
                    runner.run(main())
        """)
        self.assertEqual((ran.output, ran.end["t"]), ("b'hello'\n" * 3, 3_000_000))
