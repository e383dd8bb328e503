"""Names of hosts and services, the world outside, and TLS."""

import unittest

from machine import run

RULE = "the machine's network is loopback only: localhost, 127.0.0.1, ::1"


class Names(unittest.TestCase):
    def test_localhost_is_here(self):
        ran = run("""
            import socket

            for family, *_, address in socket.getaddrinfo("localhost", "http", type=socket.SOCK_STREAM):
                print(family.name, address)
            print(socket.gethostbyname("localhost"), socket.getfqdn("127.0.0.1"))
        """)
        self.assertEqual(ran.output, "AF_INET ('127.0.0.1', 80)\n127.0.0.1 localhost\n")

    def test_a_number_is_its_own_name(self):
        ran = run("""
            import socket

            print(socket.getaddrinfo("::1", 80, type=socket.SOCK_DGRAM)[0][4])
            print(socket.getaddrinfo("fe80::1%lo", 80, type=socket.SOCK_DGRAM)[0][4])
            print(socket.getnameinfo(("127.0.0.1", 80), 0))
        """)
        self.assertEqual(ran.output, "('::1', 80, 0, 0)\n('fe80::1', 80, 0, 1)\n('localhost', 'http')\n")

    def test_a_host_outside_has_no_address_and_the_error_says_why(self):
        ran = run("""
            import socket

            try:
                socket.create_connection(("python.org", 80))
            except socket.gaierror as exc:
                print(exc)
        """)
        self.assertEqual(ran.output, f"[Errno -2] Name or service not known: python.org ({RULE})\n")

    def test_an_address_outside_cannot_be_reached(self):
        ran = run("""
            import asyncio, socket

            try:
                socket.socket().connect(("93.184.216.34", 80))
            except OSError as exc:
                print(exc)
            try:
                socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("8.8.8.8", 53))
            except OSError as exc:
                print(exc)
            try:
                socket.socket().bind(("8.8.8.8", 53))
            except OSError as exc:
                print(exc)
        """)
        unreachable = f"[Errno 101] Network is unreachable ({RULE})\n"
        self.assertEqual(ran.output, 2 * unreachable + "[Errno 99] Cannot assign requested address\n")

    def test_asyncio_looks_up_names_without_a_thread(self):
        ran = run("""
            import asyncio, socket, threading

            async def main():
                found = await asyncio.get_running_loop().getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)
                print(len(found), threading.active_count())

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "1 1\n")


class Tls(unittest.TestCase):
    def test_a_client_is_told_that_there_is_none(self):
        ran = run("""
            import asyncio, ssl

            async def main():
                async with await asyncio.start_server(lambda _, writer: writer.close(), "localhost", 443):
                    await asyncio.open_connection("localhost", 443, ssl=True)

            try:
                asyncio.run(main())
            except OSError as exc:
                print(type(exc).__name__, exc)
        """)
        self.assertIn("SSLError", ran.output)
        self.assertIn("TLS is not supported", ran.output)

    def test_a_server_is_told_when_it_loads_its_certificate(self):
        ran = run("""
            import ssl

            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            try:
                context.load_cert_chain("certificate.pem")
            except ssl.SSLError as exc:
                print(exc)
        """)
        self.assertIn("TLS is not supported", ran.output)


class Modules(unittest.TestCase):
    def test_taken_out_and_imported_again_are_the_machines(self):
        ran = run("""
            import select, sys

            changed = select.epoll
            del sys.modules["select"]
            import select as again

            print(again.epoll is changed)
        """)
        self.assertEqual(ran.output, "True\n")
