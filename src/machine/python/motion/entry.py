"""Where the engine enters the machine."""

import os

from motion import clock, host, streams
from motion.program import run

__all__ = ["connect", "run", "write_fd"]


def connect() -> int:
    """Use the WebAssembly host; return the memory address of ``clock.CELL``."""
    from motion._bridge import BrowserHost

    os.environ.pop("PYTHONINSPECT", None)
    host.connect(BrowserHost())
    return clock.CELL.buffer_info()[0]


def write_fd(fd: int, data) -> None:
    """C code wrote ``data`` to a standard file descriptor."""
    streams.write_fd(fd, data.to_bytes())
