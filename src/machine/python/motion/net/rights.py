"""Descriptors that go through a Unix-domain socket beside the bytes: SCM_RIGHTS.

The rules are those of Linux: unix(7), ``net/core/scm.c``, ``net/unix/af_unix.c``. What is on its way is an open file,
with a reference of its own: whoever takes it out opens it under a new descriptor, or drops it.
"""

import array
from _socket import CMSG_LEN
from collections import deque

from motion.net import constants as c
from motion.net import files
from motion.net.description import Description
from motion.net.errors import fail
from motion.processes import here

RIGHTS = 1
"""SCM_RIGHTS."""
_CLOEXEC = 0x40000000
_TRUNCATED = 8
_MOST = 253
"""SCM_MAX_FD."""
_HEADER = CMSG_LEN(0)


def files_of(ancdata) -> list[Description]:
    """The open files that ``ancdata`` of ``sendmsg`` names. EBADF, or EINVAL for data that no such socket carries."""
    fds = array.array("i")
    for level, kind, data in ancdata:
        if level == c.SOL_SOCKET:
            if kind != RIGHTS:
                raise fail("EINVAL")
            whole = memoryview(data).cast("B")
            fds.frombytes(whole[: len(whole) // fds.itemsize * fds.itemsize])
    if len(fds) > _MOST:
        raise fail("EINVAL")
    return [_file(fd) for fd in fds]


def _file(fd: int) -> Description:
    file = here.here.file(fd)
    if file is None:
        raise fail("EBADF")
    return file


def opened_as(found: list[Description], room: int, flags: int) -> tuple[list[tuple[int, int, bytes]], int]:
    """Open files that were received, as many as ``room`` bytes of ancillary data can name.

    Returns the ancillary data, and what it adds to the flags of the message.
    """
    most = max(0, room - _HEADER) // 4
    fds = array.array("i", [files.open_(file) for file in found[:most]])
    for fd in fds:
        files.set_inheritable(fd, not flags & _CLOEXEC)
    for file in found:
        file.drop()
    told = [(int(c.SOL_SOCKET), RIGHTS, fds.tobytes())] if fds else []
    return told, _TRUNCATED if len(found) > most else 0


def hold(found: list[Description]) -> list[Description]:
    """The same files, which now have one reference more."""
    for file in found:
        file.refs += 1
    return found


class Parcels:
    """The files on their way in a stream, each parcel with the bytes that it came with."""

    __slots__ = ("_parcels",)

    def __init__(self) -> None:
        self._parcels: deque[tuple[int, int, list[Description]]] = deque()  # bytes before it, its own, files

    def __bool__(self) -> bool:
        return bool(self._parcels)

    def add(self, before: int, size: int, found: list[Description]) -> None:
        """Files came with ``size`` bytes, ``before`` which there are others."""
        self._parcels.append((before, size, hold(found)))

    def limit(self) -> int:
        """The bytes that one call may read: none reads on beyond a parcel."""
        before, size, _ = self._parcels[0]
        return before + size

    def peek(self, count: int) -> list[Description]:
        """The files that the next ``count`` bytes come with."""
        before, _, found = self._parcels[0]
        return hold(found) if before < count else []

    def take(self, count: int) -> list[Description]:
        """``count`` bytes were read; the files that came with them."""
        found = self._parcels.popleft()[2] if self._parcels[0][0] < count else []
        self._parcels = deque([(before - count, size, more) for before, size, more in self._parcels])
        return found

    def clear(self) -> None:
        """Nobody will take what is left."""
        while self._parcels:
            for file in self._parcels.popleft()[2]:
                file.drop()
