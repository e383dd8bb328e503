"""Pipes: bytes in one direction, with a finite amount on their way (pipe(7))."""

import os
import stat

from motion.net.bytequeue import ByteQueue
from motion.net.description import ERR, HUP, IN, OUT, Description
from motion.net.errors import fail

CAPACITY = 65_536
"""Bytes that a pipe holds."""
PIPE_BUF = 4096
"""Bytes that are written whole or not at all."""


class _End(Description):
    __slots__ = ("_bytes", "_other")
    mode = stat.S_IFIFO | 0o600

    def __init__(self, data: ByteQueue) -> None:
        super().__init__()
        self._bytes = data
        self._other: _End | None = None

    def available(self) -> int:
        """Bytes in the pipe, at both of its ends."""
        return self._bytes.size

    def closed(self) -> None:
        """Let the other end know."""
        other, self._other = self._other, None
        if other is not None:
            other._other = None
            other.notify(HUP | ERR | IN | OUT)


class ReadEnd(_End):
    """The end that is read from."""

    __slots__ = ()
    access = os.O_RDONLY

    def read(self, size: int) -> bytes | None:
        """Bytes from the pipe; ``b""`` when nobody can write any more."""
        if not self._bytes.size:
            return b"" if self._other is None or not size else None
        data = self._bytes.take(size)
        if self._other is not None:
            self._other.notify(OUT)
        return data

    def write(self, data) -> int | None:
        """Nobody can."""
        raise fail("EBADF")

    def events(self) -> int:
        """As pipe_poll finds them."""
        return (IN if self._bytes.size else 0) | (HUP if self._other is None else 0)


class WriteEnd(_End):
    """The end that is written to."""

    __slots__ = ()
    access = os.O_WRONLY

    def read(self, size: int) -> bytes | None:
        """Nobody can."""
        raise fail("EBADF")

    def write(self, data) -> int | None:
        """Put bytes into the pipe; EPIPE where nobody can read them."""
        if self._other is None:
            raise fail("EPIPE")
        room = CAPACITY - self._bytes.size
        size = len(data)
        if size > room:
            if size <= PIPE_BUF or not room:
                return None
            size = room
        self._bytes.put(bytes(data[:size]))
        self._other.notify(IN)
        return size

    def events(self) -> int:
        """As pipe_poll finds them."""
        room = CAPACITY - self._bytes.size >= PIPE_BUF
        return (OUT if room else 0) | (ERR if self._other is None else 0)


def pipe() -> tuple[ReadEnd, WriteEnd]:
    """A new pipe's two ends."""
    data = ByteQueue()
    reader, writer = ReadEnd(data), WriteEnd(data)
    reader._other, writer._other = writer, reader
    return reader, writer
