"""The queue of a socket that listens."""

from collections import deque

from motion import clock
from motion.net.description import IN

_STEP_NS = 50_000.0
"""How long a real computer takes to begin one connection, about: on the machine it takes no time."""


class Listener:
    """Connections that nobody has accepted yet, ``backlog`` and one at most; and clients in ``line`` for a place."""

    __slots__ = ("_last", "backlog", "coming", "line", "open", "queue", "sock")

    def __init__(self, sock, backlog: int) -> None:
        self.sock = sock
        self.backlog = backlog
        self.queue: deque = deque()  # of ``endpoint.Endpoint``, as is the line
        self.coming = 0  # connections whose last message is on its way
        self.line: deque = deque()
        self.open = True
        self._last = 0.0

    def behind(self) -> float:
        """Seconds by which the next client that found no room comes after the others of the same instant."""
        now = clock.nanoseconds()
        self._last = max(self._last + _STEP_NS, now)
        return (self._last - now) / 1e9

    def full(self) -> bool:
        """Whether no more connections fit in."""
        return len(self.queue) + self.coming > self.backlog

    def add(self, child) -> None:
        """A connection is complete."""
        if self.open:
            self.queue.append(child)
            self.sock.notify(IN)
        else:
            child.abort()

    def take(self):
        """The next connection, None where there is none yet. Who stands in line moves up."""
        if not self.queue:
            return None
        child = self.queue.popleft()
        while self.line and not self.full():
            self.line.popleft().enter(self)
        return child

    def close(self) -> None:
        """Listen no longer; connections that nobody accepted break."""
        self.open = False
        while self.queue:
            self.queue.popleft().abort()
        while self.line:
            self.line.popleft().fails("ECONNREFUSED")
