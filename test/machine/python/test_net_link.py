"""The way between two ends: latency, bandwidth, refusals, resets; and how the trace tells of it."""

import unittest

from machine import run

ECHO = """
import asyncio, time

async def answer(reader, writer):
    while line := await reader.readline():
        writer.write(line)
    writer.close()

async def main():
    async with await asyncio.start_server(answer, "localhost", 8000):
        reader, writer = await asyncio.open_connection("localhost", 8000)
        print("connected", round(time.monotonic(), 2) - begin)
        writer.write(line)
        size = len(await reader.readline())
        print(size, "bytes back", round(time.monotonic(), 2) - begin)
        writer.write_eof()
        await reader.read()
        writer.close()

begin = round(time.monotonic(), 2)
line = b"x" * 999 + b"\\n"
asyncio.run(main())
"""


def told(ran) -> list[tuple[int, str]]:
    """What was printed, with the time in ms."""
    return [(event["t"] // 1000, event["text"].split()[0]) for event in ran.of("output")]


class Latency(unittest.TestCase):
    def test_none_unless_asked_for(self):
        self.assertEqual(run(ECHO).end["t"], 0)

    def test_a_handshake_takes_two_and_an_echo_two(self):
        ran = run(ECHO, network={"latency": 0.5})
        self.assertEqual(told(ran), [(1000, "connected"), (2000, "1000")])

    def test_is_for_udp_too(self):
        ran = run(
            """
            import socket

            one, two = (socket.socket(type=socket.SOCK_DGRAM) for _ in range(2))
            two.bind(("localhost", 9))
            one.sendto(b"x", ("localhost", 9))
            two.settimeout(10)
            print(two.recv(9))
            """,
            network={"latency": 3},
        )
        self.assertEqual((ran.output, ran.end["t"]), ("b'x'\n", 3_000_000))

    def test_is_not_for_what_stays_on_one_computer(self):
        ran = run(
            """
            import os, socket

            one, two = socket.socketpair()
            one.send(b"x")
            reader, writer = os.pipe()
            os.write(writer, two.recv(9))
            print(os.read(reader, 9))
            """,
            network={"latency": 3},
        )
        self.assertEqual((ran.output, ran.end["t"]), ("b'x'\n", 0))

    def test_a_timeout_shorter_than_it_ends_the_wait(self):
        ran = run(
            """
            import socket

            server = socket.create_server(("localhost", 8000))
            try:
                socket.create_connection(("localhost", 8000), timeout=1)
            except TimeoutError as exc:
                print(exc)
            """,
            network={"latency": 2},
        )
        self.assertEqual((ran.output, ran.end["t"]), ("timed out\n", 1_000_000))


class Bandwidth(unittest.TestCase):
    def test_bytes_take_their_time_each_way(self):
        ran = run(ECHO, network={"bandwidth": 1000})
        self.assertEqual(told(ran), [(0, "connected"), (2000, "1000")])

    def test_comes_on_top_of_latency(self):
        ran = run(ECHO, network={"bandwidth": 1000, "latency": 0.5})
        self.assertEqual(told(ran), [(1000, "connected"), (4000, "1000")])


class Failures(unittest.TestCase):
    def test_a_port_may_refuse_whoever_listens(self):
        ran = run(ECHO, network={"refuse": [8000]})
        self.assertEqual(ran.outcome, "error")
        self.assertIn("ConnectionRefusedError: [Errno 111]", ran.stderr)

    def test_connections_may_break_after_some_bytes(self):
        ran = run(ECHO, network={"resetAfter": 500})
        self.assertEqual(ran.outcome, "error")
        self.assertIn("ConnectionResetError: [Errno 104] Connection reset by peer", ran.stderr)


class Trace(unittest.TestCase):
    def test_tells_of_tasks_that_wait_for_the_network(self):
        ran = run(ECHO, network={"latency": 0.5})
        waits = ran.waits(1)
        self.assertIn(("socket", 10), waits)
        self.assertIn(("socket", 13), waits)
