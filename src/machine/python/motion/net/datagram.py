"""Datagram sockets: UDP and Unix-domain ones. A message arrives whole or not at all."""

from collections import deque
from functools import partial

from motion.net import addresses, link, paths, ports
from motion.net import constants as c
from motion.net.description import ANY, ERR, HUP, IN, OUT, RDHUP, Description
from motion.net.errors import fail
from motion.net.flow import UNIX
from motion.net.rights import hold
from motion.net.socketfile import SocketFile

_LARGEST = 65_507
"""Bytes in a UDP message: what IP carries, less both headers."""
_LARGEST_LENGTH = 65_535
"""What a UDP message's own header can tell."""
_PEEK = c.MSG_PEEK
_MESSAGE = 768
"""Bytes that Linux spends on a message besides its own."""


class Datagram(SocketFile):
    """A datagram socket. ``remote`` is the address, or for Unix the socket, that it is connected to.

    ``senders`` are Unix-domain sockets that found no room here.
    """

    __slots__ = ("gone", "inbox", "read_shut", "senders", "size", "wire", "write_shut")
    kind = c.SOCK_DGRAM

    def __init__(self, family: int) -> None:
        super().__init__(family)
        # Messages: the bytes, the sender's name, open files that came along.
        self.inbox: deque[tuple[bytes, object, list[Description]]] = deque()
        self.size = 0
        self.senders: dict[Datagram, None] = {}
        self.read_shut = self.write_shut = self.gone = False
        self.wire = None if family == UNIX else link.wire()

    def connect(self, name, _blocks: bool) -> bool:
        """Send to this address from now on, and hear of nobody else. That is done at once: True."""
        if self.family == UNIX:
            self.remote = paths.find(self.kind, name)
            return True
        host = addresses.destination(name[0])
        if self.local is None:
            self.bind_for(host)
        self.local = self.source(host)
        self.remote = (host, name[1])
        return True

    def join(self, other: "Datagram") -> None:
        """Send to each other, and to nobody else."""
        self.remote, other.remote = other, self

    def peer_name(self):
        """The name of whom this is connected to; ENOTCONN where that is nobody."""
        if self.remote is None:
            raise fail("ENOTCONN")
        return self.remote.local if self.family == UNIX else self.remote

    def send(self, data, flags: int = 0, to=None) -> int | None:
        """Send a message ``to`` an address, a path or an abstract name; None where a Unix receiver has no room."""
        return self.send_files(data, flags, to, [])

    def send_files(self, data, flags: int, to, found: list[Description]) -> int | None:
        """As ``send``; open files go along, to a Unix receiver."""
        if self.family != UNIX:
            return self._send_udp(bytes(data), self.remote if to is None else to)
        if self.write_shut:
            raise fail("EPIPE")
        to = self.remote if to is None else paths.find(self.kind, to)
        if to is None:
            raise fail("ENOTCONN")
        return self._send_unix(bytes(data), to, found)

    def _send_udp(self, data: bytes, to) -> int:
        # The errors in the order of udp_sendmsg and __ip_append_data (net/ipv4).
        if len(data) > _LARGEST_LENGTH:
            raise fail("EMSGSIZE")
        if to is None:
            raise fail("EDESTADDRREQ")
        if len(data) > _LARGEST:
            raise fail("EMSGSIZE")
        if self.error is not None:
            raise self.take_error()
        if self.write_shut:
            raise fail("EPIPE")
        if self.local is None:
            self.bind_for(to[0])
        send = partial(self._deliver, data, to)
        if self.wire is None:
            send()
        else:
            self.wire.send(len(data), send)
        return len(data)

    def bind_for(self, host: str) -> None:
        """Take any free port, to send to ``host`` from."""
        ports.take(self, "::" if self.family == c.AF_INET6 else "0.0.0.0", 0)

    def source(self, host: str) -> tuple[str, int]:
        """This socket's own address, as whoever is at ``host`` sees it."""
        mine = ports.plain(self.local[0])
        if mine in ("0.0.0.0", "::"):
            mine = "127.0.0.1" if "." in ports.plain(host) else "::1"
        return mine, self.local[1]

    def _deliver(self, data: bytes, to) -> None:
        host, port = ports.plain(to[0]), to[1]
        if self.local is None:
            return  # closed while the message was on its way, and nobody could answer
        source = self.source(host)
        receiver = ports.datagram_socket(host, port, source)
        if receiver is not None:
            receiver.arrive(data, source)
        elif self.remote is not None:
            link.after_latency(self._unreachable)

    def _unreachable(self) -> None:
        self.error = "ECONNREFUSED"
        self.notify(ERR)

    def _send_unix(self, data: bytes, to: "Datagram", found: list[Description]) -> int | None:
        if to.gone:
            raise fail("ECONNREFUSED")
        if len(data) > self.options.sending:
            raise fail("EMSGSIZE")
        if to.remote is not None and to.remote is not self:
            raise fail("EPERM")
        if to.read_shut:
            raise fail("EPIPE")
        if not to._has_room(self):
            to.senders[self] = None
            return None
        to.arrive(data, self.local, found)
        return len(data)

    def _has_room(self, sender: "Datagram") -> bool:
        return self.size + _MESSAGE * len(self.inbox) < sender.options.sending

    def arrive(self, data: bytes, source, found: list[Description] | tuple = ()) -> None:
        """A message is here. UDP drops what there is no room for."""
        if self.gone or self.read_shut:
            return
        if self.family != UNIX and self.size + _MESSAGE * len(self.inbox) > self.options.receiving:
            return
        self.inbox.append((data, source, hold(list(found))))
        self.size += len(data)
        self.notify(IN)

    def receive_from(self, size: int, flags: int = 0):
        """(data, sender, size of the message); what does not fit into ``size`` bytes is lost. None: nothing yet."""
        got = self.receive_files(size, flags)
        if got is None:
            return None
        *message, found = got
        for file in found:
            file.drop()
        return tuple(message)

    def receive_files(self, size: int, flags: int = 0):
        """As ``receive_from``, and the files that came along: whoever gets them drops them."""
        if self.error is not None:
            raise self.take_error()
        if self.inbox:
            data, source, found = self.inbox[0]
            if flags & _PEEK:
                hold(found)
            else:
                self.inbox.popleft()
                self.size -= len(data)
                self._room_again()
            return data[:size], source, len(data), found
        return (b"", None, 0, []) if self.read_shut else None

    def available(self) -> int:
        """The size of the next message."""
        return len(self.inbox[0][0]) if self.inbox else 0

    def _room_again(self) -> None:
        senders, self.senders = self.senders, {}
        for sender in senders:
            sender.notify(OUT)

    def receive(self, size: int, flags: int = 0) -> bytes | None:
        """The message alone."""
        got = self.receive_from(size, flags)
        return None if got is None else got[0]

    read = receive
    write = send

    def events(self) -> int:
        """As datagram_poll and unix_dgram_poll find them."""
        found = 0
        if self.inbox or self.read_shut:
            found |= IN
        if self.read_shut:
            found |= RDHUP | (HUP if self.write_shut else 0)
        if self.error is not None:
            found |= ERR
        to = self.remote
        if self.family != UNIX or to is None or to.gone or to._has_room(self):
            found |= OUT
        else:
            to.senders[self] = None
        return found

    def shutdown(self, read: bool, write: bool) -> None:
        """End one direction or both."""
        if self.remote is None and self.family != UNIX:
            raise fail("ENOTCONN")
        self.read_shut |= read
        self.write_shut |= write
        self.notify(ANY)
        self._room_again()

    def closed(self) -> None:
        """Give the name back."""
        self.gone = True
        for _, _, found in self.inbox:
            for file in found:
                file.drop()
        self.inbox.clear()
        self._room_again()
        if self.family != UNIX:
            ports.release(self)
            self.local = None
        elif self.name_key is not None:
            paths.release(self)
