"""Where the engine enters the machine."""

import os

from motion import clock, host, program, trace
from motion.report import horizon

__all__ = ["buffer", "connect", "horizon", "prepare"]

_main = None


def connect() -> int:
    """Use the WebAssembly host; return the memory address of ``clock.CELL``."""
    from motion._bridge import BrowserHost

    os.environ.pop("PYTHONINSPECT", None)
    host.connect(BrowserHost())
    return clock.CELL.buffer_info()[0]


def buffer() -> int:
    """The memory address of ``trace.buffer``: after a crash the engine reads it without Python's help."""
    return id(trace.buffer)


def prepare(request_json: str) -> int:
    """The memory address of a function without arguments that runs the program of a run request."""
    global _main

    def run() -> None:
        program.run(request_json)

    _main = run  # An address keeps nothing alive.
    return id(run)
