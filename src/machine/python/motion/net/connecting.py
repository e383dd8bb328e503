"""Listening, accepting, connecting and shutting down: a part of ``_socket.socket``."""

import operator

from motion.net import addresses, files
from motion.net import constants as c
from motion.net.description import ALWAYS, IN, OUT
from motion.net.errors import fail

_BACKLOG = 128


class Connecting:
    """The methods; ``_fd`` is the descriptor, ``_timeout`` that of the socket."""

    __slots__ = ()

    def listen(self, backlog=_BACKLOG, /) -> None:
        """Wait for connections, of which ``backlog`` may queue up."""
        file = files.get(self._fd)
        if file.kind != c.SOCK_STREAM:
            raise fail("EOPNOTSUPP")
        backlog = max(0, min(operator.index(backlog), c.SOMAXCONN))
        file.listen(backlog)

    def _accept(self):
        file = files.get(self._fd)
        try:
            if file.kind != c.SOCK_STREAM:
                raise fail("EOPNOTSUPP")
            accepted = file.accept()
        except OSError:
            self._wait_first(file)
            raise
        if accepted is None:
            accepted = self.again(file.accept, file, IN, 0)
        child, client = accepted
        return files.open_(child), addresses.present(child.family, client)

    def _wait_first(self, file) -> None:
        """Wait, as a socket with a timeout does before it asks the kernel anything, and hears of its mistake."""
        if self._timeout:
            deadline = self.deadline()
            while not file.events() & (IN | ALWAYS):
                self.wait_for(file, IN, 0, deadline)

    def connect(self, address, /) -> None:
        """Connect to an address."""
        file = files.get(self._fd)
        name = addresses.parse(file.family, address, "connect")
        deadline = self.deadline()
        if file.connect(name, not file.nonblocking):
            return
        if self._timeout == 0 or (self._timeout is None and file.nonblocking):
            raise fail("EINPROGRESS")
        while not file.connected():
            self.wait_for(file, OUT, 0, deadline)

    def connect_ex(self, address, /) -> int:
        """``connect`` that returns the error number instead of raising the error."""
        try:
            self.connect(address)
        except OSError as error:
            if error.errno is None:
                if isinstance(error, TimeoutError):
                    return fail("EAGAIN").errno
                raise
            if type(error).__module__ == "socket":  # gaierror
                raise
            return error.errno
        return 0

    def shutdown(self, how, /) -> None:
        """End receiving (SHUT_RD), sending (SHUT_WR), or both."""
        how = operator.index(how)
        if how not in (c.SHUT_RD, c.SHUT_WR, c.SHUT_RDWR):
            raise fail("EINVAL")
        files.get(self._fd).shutdown(how != c.SHUT_WR, how != c.SHUT_RD)
