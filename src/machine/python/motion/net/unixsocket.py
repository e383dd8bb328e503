"""Unix-domain stream sockets: connected at once, or in line until the server's queue has room."""

from motion.net import constants as c
from motion.net import paths
from motion.net.description import OUT, Description
from motion.net.endpoint import Endpoint
from motion.net.errors import fail
from motion.net.flow import CONNECTING, UNIX
from motion.net.listening import Listener
from motion.net.rights import Parcels


class UnixSocket(Endpoint):
    """A stream socket of AF_UNIX. ``parcels`` are files that came with the bytes."""

    __slots__ = ("parcels",)

    def __init__(self, family: int) -> None:
        super().__init__(family)
        self.parcels = Parcels()

    def send_files(self, data, flags: int, to, found: list[Description]) -> int | None:
        """As ``send``; the first byte takes open files along."""
        size = self.send(data, flags, to)
        peer = self.peer
        if size and not peer.gone:
            peer.parcels.add(peer.inbox.size - size, size, found)
        return size

    def receive_files(self, size: int, flags: int = 0):
        """As ``receive_from``, and the files that came with the bytes: whoever gets them drops them."""
        parcels = self.parcels
        if not parcels:
            data = super().receive(size, flags)
            return None if data is None else (data, None, len(data), [])
        data = super().receive(min(size, parcels.limit()), flags)
        found = (parcels.peek if flags & c.MSG_PEEK else parcels.take)(len(data))
        return data, None, len(data), found

    def receive(self, size: int, flags: int = 0) -> bytes | None:
        """As ``Stream.receive``. Files that came with the bytes are lost."""
        if not self.parcels:
            return super().receive(size, flags)
        data, _, _, found = self.receive_files(size, flags)
        for file in found:
            file.drop()
        return data

    read = receive

    def closed(self) -> None:
        """As ``Stream.closed``."""
        super().closed()
        self.parcels.clear()

    def _claim(self) -> None:
        if self.local is None:
            raise fail("EINVAL")

    def client(self) -> str | bytes | None:
        """Its name, which it need not have."""
        return self.peer.local

    def peer_name(self) -> str | bytes | None:
        """The other end's name; ENOTCONN where there is no other end."""
        if self.peer is None:
            raise fail("ENOTCONN")
        return self.peer.local

    def _begin(self, name: str | bytes, blocks: bool) -> bool:
        listener = paths.find(self.kind, name).listener
        if listener is None:
            raise fail("ECONNREFUSED")
        if not listener.full():
            self._enter(listener)
            return True
        if not blocks:
            raise fail("EAGAIN")
        self.state = CONNECTING
        listener.line.append(self)
        return False

    def enter(self, listener: Listener) -> None:
        """There is room in the queue for this client, who stood in line."""
        if not self.gone:
            self._enter(listener)
            self.notify(OUT)

    def _enter(self, listener: Listener) -> None:
        child = UnixSocket(UNIX)
        child.options.inherit(listener.sock.options)
        child.local = listener.sock.local
        self.join(child)
        listener.add(child)
