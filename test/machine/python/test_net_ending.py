"""How connections end: half and whole, in peace and by a reset."""

import unittest

from test_net_tcp import with_pair


class HalfClose(unittest.TestCase):
    def test_who_has_said_all_still_hears(self):
        out = with_pair("""
client.sendall(b"question")
client.shutdown(socket.SHUT_WR)
print(other.recv(99), other.recv(99))
other.sendall(b"answer")
print(client.recv(99))
""")
        self.assertEqual(out, "b'question' b''\nb'answer'\n")

    def test_who_has_said_all_says_no_more(self):
        out = with_pair("""
client.shutdown(socket.SHUT_WR)
try:
    client.send(b"more")
except BrokenPipeError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 32] Broken pipe\n")

    def test_who_listens_no_more_reads_the_end(self):
        self.assertEqual(with_pair("client.shutdown(socket.SHUT_RD)\nprint(client.recv(9))"), "b''\n")

    def test_only_a_connection_has_halves(self):
        out = with_pair("""
try:
    socket.socket().shutdown(socket.SHUT_WR)
except OSError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 107] Transport endpoint is not connected\n")


class Close(unittest.TestCase):
    def test_what_was_sent_is_read_and_then_the_end(self):
        out = with_pair("""
client.sendall(b"last words")
client.close()
print(other.recv(99), other.recv(99), other.recv(99))
""")
        self.assertEqual(out, "b'last words' b'' b''\n")

    def test_the_second_write_to_somebody_gone_breaks(self):
        out = with_pair("""
client.close()
print(other.send(b"one"))
try:
    other.send(b"two")
except OSError as exc:
    print(exc)
""")
        self.assertEqual(out, "3\n[Errno 32] Broken pipe\n")

    def test_bytes_nobody_read_make_a_reset(self):
        out = with_pair("""
other.sendall(b"unread")
client.close()
try:
    other.recv(9)
except ConnectionResetError as exc:
    print(exc)
""")
        self.assertEqual(out, "[Errno 104] Connection reset by peer\n")

    def test_a_linger_of_no_time_makes_a_reset(self):
        out = with_pair("""
import struct

client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
client.close()
print(other.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
""")
        self.assertEqual(out, "104\n")

    def test_connections_that_nobody_accepted_end_with_their_server(self):
        out = with_pair("""
second = socket.create_connection(server.getsockname())
server.close()
try:
    second.recv(9)
except ConnectionResetError as exc:
    print(exc)
client.sendall(b"accepted ones live on")
print(other.recv(99))
""")
        self.assertEqual(out, "[Errno 104] Connection reset by peer\nb'accepted ones live on'\n")

    def test_a_port_is_kept_for_a_while_by_who_closed_first(self):
        out = with_pair("""
import time

port = server.getsockname()[1]
other.close(), client.close(), server.close()
plain = socket.socket()
try:
    plain.bind(("127.0.0.1", port))
except OSError as exc:
    print(exc.errno)
time.sleep(61)
plain.bind(("127.0.0.1", port))
print("free")
""")
        self.assertEqual(out, "98\nfree\n")
