"""Buffered streams of files that let their thread wait: ``_io.BufferedReader`` and its like.

CPython's own know who is busy in one by the ident of the thread (Modules/_io/bufferedio.c, ``_enter_buffered_busy``).
To C code all threads of the machine have one ident, so a second one would be told of a "reentrant call" where it has
to wait. Here it waits for a lock before. A call that is reentrant indeed goes on to CPython, which says so.
"""

import io
from types import ModuleType

from motion.threads.locks import RLock

_READS = ("peek", "read", "read1", "readinto", "readinto1", "readline")
_WRITES = ("flush", "write")
_BOTH = ("close", "detach", "seek", "tell", "truncate")


class _InTurn:
    """One thread at a time: who reads, and who writes."""

    def __init__(self, *args, **options):
        self._reading, self._writing = RLock(), RLock()
        super().__init__(*args, **options)

    def __repr__(self) -> str:
        text = super().__repr__()
        return text if text.startswith("<_io.") else f"<_io.{text[1:]}"


class BufferedReader(_InTurn, io.BufferedReader):
    """As CPython's."""


class BufferedWriter(_InTurn, io.BufferedWriter):
    """As CPython's."""


class BufferedRWPair(_InTurn, io.BufferedRWPair):
    """As CPython's: a reader and a writer, which do not wait for each other."""


def _guard(kind: type, names: tuple[str, ...], lock: str) -> None:
    """Let these methods of a class take the lock of that name."""
    stock = getattr(io, kind.__name__)
    for name in names:
        setattr(kind, name, _guarded(getattr(stock, name), lock))
    kind.__module__ = "_io"
    kind.__doc__ = stock.__doc__


def _guarded(method, lock: str):
    def call(self, *args, **options):
        with getattr(self, lock):
            return method(self, *args, **options)

    call.__name__, call.__qualname__, call.__doc__ = method.__name__, method.__qualname__, method.__doc__
    return call


_guard(BufferedReader, _READS + _BOTH, "_reading")
_guard(BufferedWriter, _WRITES + _BOTH, "_writing")
_guard(BufferedRWPair, _READS, "_reading")
_guard(BufferedRWPair, _WRITES, "_writing")


def io_with_turns() -> ModuleType:
    """The module ``io`` as ``socket`` shall see it: with these classes."""
    module = ModuleType("io", io.__doc__)
    vars(module).update(vars(io))
    for kind in BufferedReader, BufferedWriter, BufferedRWPair:
        setattr(module, kind.__name__, kind)
    return module
