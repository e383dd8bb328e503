"""Descriptors 0, 1 and 2: the program's standard streams, which to a program look like pipes."""

import os
import stat

from motion import trace
from motion.frames import reader_line
from motion.host import host
from motion.net.description import IN, OUT, Description
from motion.net.errors import fail


class Input(Description):
    """Standard input. Reading never waits: what there is to read was there from the start."""

    __slots__ = ()
    mode = stat.S_IFIFO | 0o600
    access = os.O_RDONLY

    def read(self, size: int) -> bytes:
        """Bytes of standard input; ``b""`` at its end."""
        return host().read_stdin(size)

    def write(self, data) -> int | None:
        """Nobody can."""
        raise fail("EBADF")

    def events(self) -> int:
        """It can always be read."""
        return IN


class Output(Description):
    """Standard output or standard error."""

    __slots__ = ("stream",)
    mode = stat.S_IFIFO | 0o600
    access = os.O_WRONLY

    def __init__(self, stream: str) -> None:
        super().__init__()
        self.stream = stream

    def read(self, size: int) -> bytes | None:
        """Nobody can."""
        raise fail("EBADF")

    def write(self, data) -> int:
        """Output of the program, past the buffers of ``sys.stdout`` and ``sys.stderr``."""
        trace.output(self.stream, bytes(data).decode("utf-8", "replace"), reader_line())
        return len(data)

    def events(self) -> int:
        """It can always be written to."""
        return OUT


def start(files: dict) -> None:
    """Give the program its standard streams."""
    for fd, description in enumerate((Input(), Output("stdout"), Output("stderr"))):
        description.refs = 1
        files[fd] = description
