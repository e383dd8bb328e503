"""The queue of a socket that listens."""

from collections import deque

from motion.net.description import IN


class Listener:
    """Connections that nobody has accepted yet, ``backlog`` and one at most; and clients in ``line`` for a place."""

    __slots__ = ("backlog", "coming", "line", "open", "queue", "sock")

    def __init__(self, sock, backlog: int) -> None:
        self.sock = sock
        self.backlog = backlog
        self.queue: deque = deque()  # of ``endpoint.Endpoint``, as is the line
        self.coming = 0  # connections whose last message is on its way
        self.line: deque = deque()
        self.open = True

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
