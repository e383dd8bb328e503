"""UDP and Unix-domain datagrams: messages that arrive whole or not at all."""

import unittest

from machine import run

PAIR = """
import socket

one, two = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
two.bind(("127.0.0.1", 5000))
"""


class Udp(unittest.TestCase):
    def test_a_message_comes_with_its_sender(self):
        ran = run(
            PAIR
            + """
print(one.sendto(b"hello", ("localhost", 5000)))
data, sender = two.recvfrom(99)
two.sendto(b"echo " + data, sender)
print(one.recv(99), sender == ("127.0.0.1", one.getsockname()[1]))
"""
        )
        self.assertEqual(ran.output, "5\nb'echo hello' True\n")

    def test_messages_keep_their_limits(self):
        ran = run(
            PAIR
            + """
for text in (b"one", b"", b"three"):
    one.sendto(text, ("localhost", 5000))
print(two.recv(2), two.recv(99), two.recv(99))
"""
        )
        self.assertEqual(ran.output, "b'on' b'' b'three'\n")

    def test_what_nobody_expects_is_lost(self):
        self.assertEqual(run(PAIR + "print(one.sendto(b'x', ('localhost', 9)))").output, "1\n")

    def test_who_is_connected_hears_that_nobody_is_there(self):
        ran = run(
            PAIR
            + """
one.connect(("localhost", 9))
one.send(b"x")
try:
    one.recv(9)
except ConnectionRefusedError as exc:
    print(exc)
"""
        )
        self.assertEqual(ran.output, "[Errno 111] Connection refused\n")

    def test_who_is_connected_hears_its_partner_only(self):
        ran = run(
            PAIR
            + """
one.bind(("localhost", 5001))
two.connect(("localhost", 5001))
stranger = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
stranger.sendto(b"stranger", ("localhost", 5000))
one.sendto(b"partner", ("localhost", 5000))
two.setblocking(False)
print(two.recv(99))
try:
    two.recv(99)
except BlockingIOError:
    print("no more")
"""
        )
        self.assertEqual(ran.output, "b'partner'\nno more\n")

    def test_too_much_for_the_receiver_is_dropped(self):
        ran = run(
            PAIR
            + """
for number in range(100):
    one.sendto(bytes(10_000), ("localhost", 5000))
two.setblocking(False)
count = 0
try:
    while two.recv(10_000):
        count += 1
except BlockingIOError:
    print(0 < count < 100)
"""
        )
        self.assertEqual(ran.output, "True\n")

    def test_a_message_has_a_largest_size(self):
        ran = run(
            PAIR
            + """
print(one.sendto(bytes(65_507), ("localhost", 5000)))
try:
    one.sendto(bytes(65_508), ("localhost", 5000))
except OSError as exc:
    print(exc)
"""
        )
        self.assertEqual(ran.output, "65507\n[Errno 90] Message too long\n")

    def test_asyncio_has_endpoints(self):
        ran = run("""
            import asyncio

            class Echo(asyncio.DatagramProtocol):
                def connection_made(self, transport):
                    self.transport = transport

                def datagram_received(self, data, sender):
                    self.transport.sendto(data.upper(), sender)

            class Client(asyncio.DatagramProtocol):
                def datagram_received(self, data, sender):
                    answered.set_result(data)

            async def main():
                global answered
                loop = asyncio.get_running_loop()
                answered = loop.create_future()
                server, _ = await loop.create_datagram_endpoint(Echo, ("localhost", 9999))
                client, _ = await loop.create_datagram_endpoint(Client, remote_addr=("localhost", 9999))
                client.sendto(b"hello")
                print(await answered)
                client.close()
                server.close()

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "b'HELLO'\n")


class Unix(unittest.TestCase):
    def test_a_pair_of_sockets_exchanges_messages(self):
        ran = run("""
            import socket

            one, two = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
            one.send(b"first")
            one.send(b"second")
            print(two.recv(99), two.recv(99))
        """)
        self.assertEqual(ran.output, "b'first' b'second'\n")

    def test_a_name_finds_the_receiver(self):
        ran = run("""
            import socket

            one, two = (socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) for _ in range(2))
            two.bind(b"\\0name")
            one.bind(b"\\0sender")
            one.sendto(b"hello", b"\\0name")
            print(two.recvfrom(99))
            two.close()
            try:
                one.sendto(b"hello", b"\\0name")
            except ConnectionRefusedError as exc:
                print(exc)
        """)
        self.assertEqual(ran.output, "(b'hello', b'\\x00sender')\n[Errno 111] Connection refused\n")
