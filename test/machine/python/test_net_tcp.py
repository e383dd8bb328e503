"""TCP in memory: addresses, listening, connecting, bytes."""

import unittest

from fresh_threads import SUPPORTED
from machine import run

PAIR = """
import socket

server = socket.create_server(("localhost", 0))
client = socket.create_connection(server.getsockname())
other, address = server.accept()
"""


def with_pair(source: str) -> str:
    """Run lines in which ``client`` and ``other`` are connected; returns what they printed."""
    ran = run(PAIR + source)
    assert ran.outcome == "ok", ran.output
    return ran.output


class Connections(unittest.TestCase):
    def test_both_ends_know_each_other(self):
        out = with_pair("""print(
    client.getpeername() == server.getsockname() == other.getsockname(),
    other.getpeername() == client.getsockname() == address,
)""")
        self.assertEqual(out, "True True\n")

    def test_bytes_arrive_in_order_whatever_the_sizes_of_the_calls(self):
        out = with_pair("""
client.sendall(b"one ")
client.sendall(b"two three")
print(other.recv(5), other.recv(100))
""")
        self.assertEqual(out, "b'one t' b'wo three'\n")

    def test_peeking_leaves_the_bytes_there(self):
        out = with_pair("""
client.sendall(b"here")
print(other.recv(2, socket.MSG_PEEK), other.recv(10))
""")
        self.assertEqual(out, "b'he' b'here'\n")

    def test_bytes_go_into_a_buffer(self):
        out = with_pair("""
buffer = bytearray(4)
client.sendmsg([b"a", b"b", b"c"])
print(other.recv_into(buffer), bytes(buffer))
""")
        self.assertEqual(out, "3 b'abc\\x00'\n")

    def test_a_file_object_reads_lines(self):
        out = with_pair("""
client.sendall(b"one\\ntwo\\n")
client.close()
with other.makefile() as lines:
    print(*map(repr, lines))
""")
        self.assertEqual(out, "'one\\n' 'two\\n'\n")

    def test_a_descriptor_given_away_stays_open(self):
        out = with_pair("""
again = socket.socket(fileno=client.detach())
again.sendall(b"still")
print(client.fileno(), other.recv(9))
""")
        self.assertEqual(out, "-1 b'still'\n")

    def test_connecting_twice_is_refused(self):
        out = with_pair("""
try:
    client.connect(server.getsockname())
except OSError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 106] Transport endpoint is already connected\n")


class Crowds(unittest.TestCase):
    """More clients at once than the server's queue holds."""

    def test_all_get_in_at_the_next_attempt_if_the_server_accepts(self):
        ran = run("""
import asyncio, time

async def answer(reader, writer):
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()

async def ask(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"x\\n")
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=10)
    port = server.sockets[0].getsockname()[1]
    answers = await asyncio.gather(*[ask(port) for _ in range(150)])
    print(answers.count(b"x\\n"), round(time.monotonic() - begun, 1))
    server.close()

begun = time.monotonic()
asyncio.run(main())
""")
        self.assertEqual(ran.output, "150 1.0\n")

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_wait_for_two_minutes_where_nobody_accepts(self):
        ran = run("""
import socket, threading, time

server = socket.create_server(("127.0.0.1", 0), backlog=1)

def connect():
    begun = time.monotonic()
    with socket.socket() as client:
        error = client.connect_ex(server.getsockname())
    print(error, round(time.monotonic() - begun, 2))

for _ in range(4):
    threading.Thread(target=connect).start()
""")
        self.assertEqual(ran.output, "0 0.0\n0 0.0\n110 127.0\n110 127.0\n")

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_ask_again_after_one_second_and_two_more(self):
        ran = run("""
import socket, threading, time

server = socket.create_server(("127.0.0.1", 0), backlog=0)
kept = []

def connect():
    kept.append(socket.create_connection(server.getsockname()))
    print("connected", round(time.monotonic() - begun, 1))

begun = time.monotonic()
for _ in range(3):
    threading.Thread(target=connect).start()
time.sleep(2)
for _ in range(3):
    server.accept()
""")
        self.assertEqual(ran.output, "connected 0.0\nconnected 3.0\nconnected 3.0\n")


class Ports(unittest.TestCase):
    def test_nobody_listens_nobody_answers(self):
        ran = run("""
            import socket

            try:
                socket.create_connection(("localhost", 80))
            except ConnectionRefusedError as exc:
                print(exc)
            client = socket.socket()
            print(client.connect_ex(("127.0.0.1", 80)))
        """)
        self.assertEqual(ran.output, "[Errno 111] Connection refused\n111\n")

    def test_a_port_has_one_listener(self):
        ran = run("""
            import socket

            first = socket.create_server(("localhost", 8080))
            try:
                socket.create_server(("localhost", 8080))
            except OSError as exc:
                print(exc.errno, "Address already in use" in str(exc))
            first.close()
            print(socket.create_server(("localhost", 8080)).getsockname())
        """)
        self.assertEqual(ran.output, "98 True\n('127.0.0.1', 8080)\n")

    def test_those_that_share_a_port_take_turns(self):
        ran = run("""
            import socket

            servers = [socket.create_server(("localhost", 8080), reuse_port=True) for _ in range(2)]
            clients = [socket.create_connection(("localhost", 8080)) for _ in range(4)]
            for server in servers:
                server.setblocking(False)
                print(len([server.accept() for _ in range(2)]))
        """)
        self.assertEqual(ran.output, "2\n2\n")

    def test_ipv6_has_its_own_localhost(self):
        ran = run("""
            import socket

            server = socket.create_server(("::1", 8080), family=socket.AF_INET6)
            client = socket.create_connection(("::1", 8080))
            print(server.accept()[1][0], client.getpeername())
            print(socket.socket().connect_ex(("127.0.0.1", 8080)))
        """)
        self.assertEqual(ran.output, "::1 ('::1', 8080, 0, 0)\n111\n")

    def test_a_server_of_both_families_answers_both(self):
        ran = run("""
            import socket

            server = socket.create_server(("", 8080), family=socket.AF_INET6, dualstack_ipv6=True)
            for host in ("127.0.0.1", "::1"):
                socket.create_connection((host, 8080))
                print(server.accept()[1][0])
        """)
        self.assertEqual(ran.output, "::ffff:127.0.0.1\n::1\n")

    def test_each_program_finds_every_port_free(self):
        for _ in range(2):
            ran = run("import socket\nprint(socket.create_server(('', 80)).getsockname())")
            self.assertEqual(ran.output, "('0.0.0.0', 80)\n")


class Descriptors(unittest.TestCase):
    def test_the_lowest_free_number_is_taken(self):
        ran = run("""
            import socket

            first, second = socket.socket(), socket.socket()
            number = first.fileno()
            first.close()
            print(socket.socket().fileno() == number)
        """)
        self.assertEqual(ran.output, "True\n")

    def test_a_duplicate_keeps_the_connection_open(self):
        out = with_pair("""
twin = client.dup()
client.close()
twin.sendall(b"alive")
print(other.recv(9))
""")
        self.assertEqual(out, "b'alive'\n")

    def test_programs_started_do_not_get_them_unless_they_shall(self):
        ran = run("""
            import socket

            one = socket.socket()
            print(one.get_inheritable())
            one.set_inheritable(True)
            print(one.get_inheritable())
        """)
        self.assertEqual(ran.output, "False\nTrue\n")

    def test_a_closed_socket_is_of_no_use(self):
        out = with_pair("""
client.close()
try:
    client.send(b"x")
except OSError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 9] Bad file descriptor\n")
