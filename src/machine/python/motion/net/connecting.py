"""Listening, accepting, connecting and shutting down: a part of ``_socket.socket``."""

import operator

from motion.net import addresses, files, handshake, paths
from motion.net import constants as c
from motion.net.datagram import Datagram
from motion.net.description import IN, OUT
from motion.net.errors import fail
from motion.net.flow import CONNECTING
from motion.net.stream import Stream

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
        if file.elsewhere:
            file.listen(backlog)
        else:
            handshake.listen(file, backlog)

    def _accept(self):
        file = files.get(self._fd)
        if file.kind != c.SOCK_STREAM:
            raise fail("EOPNOTSUPP")
        accept = type(file).accept if file.elsewhere else handshake.accept
        child = accept(file)
        if child is None:
            child = self.again(accept, file, IN, 0, file)
        source = child.peer.local if child.family == c.AF_UNIX else child.remote
        return files.open_(child), addresses.present(child.family, source)

    def connect(self, address, /) -> None:
        """Connect to an address."""
        file = files.get(self._fd)
        name = addresses.parse(file.family, address, "connect")
        if file.kind == c.SOCK_DGRAM:
            self._connect_datagram(file, name)
        elif file.elsewhere:
            file.connect(name)
        elif handshake.may_connect(file):
            if file.family == c.AF_UNIX:
                self._connect_unix(file, name)
            else:
                self._connect_stream(file, name)

    def _connect_datagram(self, file: Datagram, name) -> None:
        if file.family == c.AF_UNIX:
            file.remote = paths.find(c.SOCK_DGRAM, name)
            return
        host = addresses.destination(name[0])
        if file.local is None:
            file.bind_for(host)
        file.local = file.source(host)
        file.remote = (host, name[1])

    def _connect_unix(self, file: Stream, name) -> None:
        deadline = self.deadline()
        while True:
            server = paths.find(c.SOCK_STREAM, name)
            if handshake.connect_unix(file, server):
                return
            self._wait_at(server, file, deadline)

    def _wait_at(self, server: Stream, file: Stream, deadline: float | None) -> None:
        if self._timeout == 0 or (self._timeout is None and file.nonblocking):
            raise fail("EAGAIN")
        if not server.wait(OUT, deadline, self):
            raise TimeoutError("timed out")

    def _connect_stream(self, file: Stream, name) -> None:
        deadline = self.deadline()
        handshake.connect(file, addresses.destination(name[0]), name[1])
        file.asked = True
        if self._timeout == 0 or (self._timeout is None and file.nonblocking):
            raise fail("EINPROGRESS")
        while file.state == CONNECTING:
            self.wait_for(file, OUT, 0, deadline)
        file.asked = False
        handshake.raise_failure(file)

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
