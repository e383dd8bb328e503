"""How a stream socket gets connected: what TCP and Unix-domain sockets have in common."""

from motion.net.description import ANY
from motion.net.errors import fail
from motion.net.flow import CONNECTED, CONNECTING, ENDED, LISTENING, NEW
from motion.net.listening import Listener
from motion.net.stream import Stream


class Endpoint(Stream):
    """A stream socket. Subclasses say how it claims an address to listen at, and how it begins to connect."""

    __slots__ = ()

    def listen(self, backlog: int) -> None:
        """Wait for connections, of which ``backlog`` may queue up."""
        if self.listener is not None:
            self.listener.backlog = backlog
            return
        if self.state != NEW:
            raise fail("EINVAL")
        self._claim()
        self.listener = Listener(self, backlog)
        self.state = LISTENING

    def _claim(self) -> None:
        """See that there is an address to listen at, and that it is free for that."""
        raise NotImplementedError

    def accept(self) -> "tuple[Endpoint, object] | None":
        """The next connection and the client's name, None where there is none yet. EINVAL where nobody listens."""
        if self.listener is None:
            raise fail("EINVAL")
        child = self.listener.take()
        return None if child is None else (child, child.client())

    def client(self):
        """The name of whoever connected to this end."""
        raise NotImplementedError

    def connect(self, name, blocks: bool) -> bool:
        """Begin to connect; whether that is done already. ``blocks``: the caller waits as long as it takes."""
        self._raise_failure()
        if self.state == CONNECTED and self.asked:
            self.asked = False
            return True
        if self.state in (CONNECTED, LISTENING):
            raise fail("EISCONN")
        if self.state == CONNECTING:
            raise fail("EALREADY")
        return self._begin(name, blocks)

    def _begin(self, name, blocks: bool) -> bool:
        """As ``connect``."""
        raise NotImplementedError

    def connected(self) -> bool:
        """Whether connecting is over. Tells why it failed, if it did."""
        if self.state == CONNECTING:
            return False
        self._raise_failure()
        return True

    def _raise_failure(self) -> None:
        """Tell why the last attempt failed, if it did; the socket may try again."""
        if self.error is not None:
            self.state = NEW
            self.read_shut = self.write_shut = False
            raise self.take_error()

    def fails(self, error: str) -> None:
        """Connecting has failed."""
        if not self.gone and self.state == CONNECTING:
            self.state = ENDED
            self.error = error
            self.read_shut = self.write_shut = True
            self.notify(ANY)

    def join(self, other: "Endpoint") -> None:
        """Become the two ends of one connection."""
        self.connect_to(other)
        other.connect_to(self)
