"""Sockets as a process other than the first has them: all of them are the kernel's, of whatever family.

So there is one network, and one set of names, for all processes. A path's file is the exception: each process has a
file system of its own.
"""

import os

from motion.net import paths
from motion.net.constants import AF_UNIX
from motion.net.description import Description
from motion.net.errors import fail
from motion.processes import outside
from motion.processes.remote import Remote

_MOST = 1_048_576
"""Bytes of a stream that one message carries. A datagram is smaller than that."""


class RemoteSocket(Remote):
    """A socket of any kind, with the methods of ``net.socketfile.SocketFile`` and its subclasses."""

    __slots__ = ("family", "kind")

    def __init__(self, handle: int, family: int, kind: int) -> None:
        super().__init__(handle, Description.mode)
        self.family = family
        self.kind = kind

    def _ask(self, what: str, *args):
        return outside.call(self.handle, what, *args)

    # Names and options

    def bind(self, name) -> None:
        """Take a name; a path's file is made here."""
        if self.family != AF_UNIX or not name or isinstance(name, bytes):
            self._ask("bind", _plain(name))
            return
        if self.name() is not None:
            raise fail("EINVAL")
        paths.make_file(name)
        self._ask("bind_path", name, os.path.abspath(name))

    def name(self):
        """As ``SocketFile.name``."""
        return self._ask("name")

    def peer_name(self):
        """As ``TcpSocket.peer_name``, ``UnixSocket.peer_name`` and ``Datagram.peer_name``."""
        return self._ask("peer_name")

    def get_option(self, level: int, option: int) -> bytes:
        """As ``SocketFile.get_option``."""
        return self._ask("get_option", int(level), int(option))

    def set_option(self, level: int, option: int, value: bytes) -> None:
        """As ``SocketFile.set_option``."""
        self._ask("set_option", int(level), int(option), value)

    # Connecting

    def listen(self, backlog: int) -> None:
        """As ``Endpoint.listen``."""
        self._ask("listen", int(backlog))

    def accept(self) -> "tuple[RemoteSocket, object] | None":
        """As ``Endpoint.accept``."""
        accepted = self._ask("accept")
        if accepted is None:
            return None
        handle, client = accepted
        return RemoteSocket(handle, self.family, self.kind), client

    def connect(self, name, blocks: bool) -> bool:
        """As ``Endpoint.connect`` and ``Datagram.connect``."""
        return self._ask("connect", _found(name), blocks)

    def connected(self) -> bool:
        """As ``Endpoint.connected``."""
        return self._ask("connected")

    def shutdown(self, read: bool, write: bool) -> None:
        """As ``Stream.shutdown`` and ``Datagram.shutdown``."""
        self._ask("shutdown", read, write)

    # Sending and receiving

    def send(self, data, flags: int = 0, to=None) -> int | None:
        """As ``Stream.send`` and ``Datagram.send``."""
        return self._ask("send", bytes(data[:_MOST]), int(flags), None if to is None else _found(to))

    def send_files(self, data, flags: int, to, handles: list[int]) -> int | None:
        """As ``UnixSocket.send_files``; the files by the numbers that the kernel knows them by."""
        to = None if to is None else _found(to)
        return outside.call(0, "send_files", self.handle, bytes(data[:_MOST]), int(flags), to, handles)

    def receive(self, size: int, flags: int = 0) -> bytes | None:
        """As ``Stream.receive`` and ``Datagram.receive``."""
        return self._ask("receive", int(size), int(flags))

    def receive_from(self, size: int, flags: int = 0):
        """As ``Stream.receive_from`` and ``Datagram.receive_from``."""
        return self._ask("receive_from", int(size), int(flags))

    read, write = receive, send


def _plain(name):
    """An address whose port may be a number of a subclass, which a message cannot tell."""
    return (name[0], int(name[1])) if isinstance(name, tuple) else name


def _found(name):
    """A name as whoever has another working folder must say it."""
    return os.path.abspath(name) if isinstance(name, str) and name else _plain(name)
