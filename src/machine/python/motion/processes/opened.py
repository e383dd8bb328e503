"""A file of the file system that a process hands on to another: both then read and write it here."""

from motion.net.description import IN, OUT, Description
from motion.net.osfloor import STOCK


class Opened(Description):
    """A duplicate of a real descriptor."""

    __slots__ = ("_fd", "mode")

    def __init__(self, fd: int) -> None:
        super().__init__()
        self._fd = STOCK["dup"](fd)
        self.mode = STOCK["fstat"](fd).st_mode

    def read(self, size: int) -> bytes:
        """Bytes from where the file is read."""
        return STOCK["read"](self._fd, size)

    def write(self, data) -> int:
        """Write them all."""
        return STOCK["write"](self._fd, data)

    def events(self) -> int:
        """A file never waits."""
        return IN | OUT

    def closed(self) -> None:
        """Close the duplicate."""
        STOCK["close"](self._fd)
