"""A file of the file system that a process hands on to another: both then read and write it here."""

from motion.net import files
from motion.net.description import IN, OUT, Description
from motion.net.osfloor import STOCK
from motion.processes import shared


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


def file(fd: int) -> Description | None:
    """The open file that another process gets for a descriptor of this one's; None where it is not open."""
    known = files.files.get(fd)
    if known is not None or not files.is_real(fd):
        return known
    return shared.of(fd) or Opened(fd)
