"""Memory that processes share: what ``multiprocessing``'s Value, Array and Barrier stand on (mmap(2), MAP_SHARED).

Workers have no memory in common. Each process has a copy of its own, and every message between processes brings with
it what was written since the last one. On the virtual clock, on which one process runs at a time, that is as good as
one memory. On the real clock it is so for whoever takes a lock before looking: taking and giving back are messages.
"""

import mmap
import os
import weakref

from motion.net.description import IN, OUT, Description
from motion.net.files import files

_stock_mmap = mmap.mmap
_BLOCK = 512
"""Bytes that are compared at once."""

Patch = tuple[int, bytes]
"""An offset, and the bytes from there on."""

_mapped: dict[int, tuple[int, weakref.ref]] = {}
"""The mappings of real files, by descriptor, with the file's inode."""
_made: "weakref.WeakKeyDictionary[Mapping, Shared]" = weakref.WeakKeyDictionary()


class Mapping(_stock_mmap):
    """``mmap.mmap``, which remembers what file it maps."""

    def __new__(cls, fileno, length, *args, **options):
        file = files.get(fileno)
        if file is not None and hasattr(file, "map"):
            self = _stock_mmap.__new__(cls, -1, length)
            file.map(self)
            return self
        self = _stock_mmap.__new__(cls, fileno, length, *args, **options)
        if fileno > 2:
            _mapped[fileno] = (os.fstat(fileno).st_ino, weakref.ref(self))
        return self


class Copy:
    """What a process, or this one, knows of shared memory: to find out what was written since."""

    __slots__ = ("_known",)

    def __init__(self, known: bytes) -> None:
        self._known = known

    def changes(self, memory) -> list[Patch]:
        """What differs from before in ``memory``; from now on it is known."""
        now = memory[:]
        known = self._known
        if now == known:
            return []
        self._known = now
        found: list[Patch] = []
        for start in range(0, len(now), _BLOCK):
            block, before = now[start : start + _BLOCK], known[start : start + _BLOCK]
            if block != before:
                found.extend((start + at, data) for at, data in _runs(block, before))
        return found

    def learn(self, patches: list[Patch]) -> None:
        """These bytes are known already."""
        self._known = _patched(self._known, patches)


def _runs(block: bytes, before: bytes):
    start = None
    for at, (one, other) in enumerate(zip(block, before, strict=True)):
        if one != other:
            start = at if start is None else start
        elif start is not None:
            yield start, block[start:at]
            start = None
    if start is not None:
        yield start, block[start:]


def _patched(data: bytes, patches: list[Patch]) -> bytes:
    whole = bytearray(data)
    write(whole, patches)
    return bytes(whole)


def write(memory, patches: list[Patch]) -> None:
    """Write into ``memory`` what another process has written into its copy."""
    for start, data in patches:
        memory[start : start + len(data)] = data


class Shared(Description):
    """Memory of the first process that others have copies of."""

    __slots__ = ("__weakref__", "memory", "mode")

    def __init__(self, memory: Mapping) -> None:
        super().__init__()
        self.memory = memory
        self.mode = 0o100600

    def contents(self) -> bytes:
        """All of it."""
        return self.memory[:]

    def events(self) -> int:
        """It is never waited for."""
        return IN | OUT


def of(fd: int) -> Shared | None:
    """The memory that a real descriptor's file is mapped to; None where it is not."""
    inode, reference = _mapped.get(fd, (0, None))
    memory = None if reference is None else reference()
    if memory is None or memory.closed or os.fstat(fd).st_ino != inode:
        return None
    if memory not in _made:
        _made[memory] = Shared(memory)
    return _made[memory]


def install() -> None:
    """Replace ``mmap.mmap``."""
    Mapping.__name__ = Mapping.__qualname__ = "mmap"
    Mapping.__module__ = "mmap"
    mmap.mmap = Mapping
