"""Unix-domain stream sockets: connected at once, or in line until the server's queue has room."""

from motion.net import paths
from motion.net.description import OUT
from motion.net.endpoint import Endpoint
from motion.net.errors import fail
from motion.net.flow import CONNECTING, UNIX
from motion.net.listening import Listener


class UnixSocket(Endpoint):
    """A stream socket of AF_UNIX."""

    __slots__ = ()

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
