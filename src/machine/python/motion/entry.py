"""Where the engine enters the machine."""

import functools
import os
import sys

from motion import clock, host, program, trace
from motion.report import horizon

__all__ = ["buffer", "connect", "horizon", "prepare", "raised"]

_next = None


def connect() -> int:
    """Use the WebAssembly host; return the memory address of ``clock.CELL``."""
    from motion._bridge import BrowserHost

    os.environ.pop("PYTHONINSPECT", None)
    sys.excepthook = sys.__excepthook__  # Pyodide has put a function of traceback's there.
    host.connect(BrowserHost())
    return clock.CELL.buffer_info()[0]


def buffer() -> int:
    """The memory address of ``trace.buffer``: after a crash the engine reads it without Python's help."""
    return id(trace.buffer)


def raised() -> int:
    """The memory address of the list for what the steps raise."""
    return id(program.raised)


def prepare(request_json: str) -> int:
    """The memory address of a function that returns the steps of a run request, one at a call, and None in the end."""
    global _next
    _next = functools.partial(next, program.steps(request_json), None)  # An address keeps nothing alive.
    return id(_next)
