"""Where the engine enters the machine."""

import os

from motion import clock, host
from motion.program import run
from motion.report import horizon

__all__ = ["connect", "horizon", "run"]


def connect() -> int:
    """Use the WebAssembly host; return the memory address of ``clock.CELL``."""
    from motion._bridge import BrowserHost

    os.environ.pop("PYTHONINSPECT", None)
    host.connect(BrowserHost())
    return clock.CELL.buffer_info()[0]
