"""The recursion limit, in which the machine's own frames do not count: the program's first frame is its first."""

import sys

_get, _set = sys.getrecursionlimit, sys.setrecursionlimit
_own = 0


def getrecursionlimit():
    """Return the current value of the recursion limit."""
    return _get() - _own


def setrecursionlimit(limit, /):
    """Set the maximum depth of the Python interpreter stack."""
    # What is no limit at all gets CPython's own error.
    _set(limit + _own if isinstance(limit, int) and limit > 0 else limit)


def start(frame) -> None:
    """Begin a run: ``frame`` is the last of the machine's, None where it has none below the program."""
    global _own
    limit = getrecursionlimit()
    _own = 0
    while frame is not None:
        _own += 1
        frame = frame.f_back
    setrecursionlimit(limit)


def install() -> None:
    """Replace the functions of ``sys``."""
    sys.getrecursionlimit, sys.setrecursionlimit = getrecursionlimit, setrecursionlimit
