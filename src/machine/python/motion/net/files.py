"""The table of file descriptors: which number refers to what.

Numbers are those of the process's real files, too: each of ours keeps a real one open, so that one file gets the
lowest free number whatever kind it is, as on Linux.
"""

import errno
import fcntl
import os
import sys

from motion.net.description import IN, OUT, Description
from motion.net.errors import fail

_stock_open, _stock_close, _stock_dup2 = os.open, os.close, os.dup2
_stock_fstat, _stock_fcntl = os.fstat, fcntl.fcntl
_LENT = sys.platform != "emscripten"
"""Whether the real standard streams are somebody else's: those of stock CPython, where the machine's tests run."""

files: dict[int, Description] = {}
"""The files of this machine's making, by descriptor."""

_inheritable: set[int] = set()
"""Those of ``files`` that a program started by this one would have."""

run = 0
"""Counts programs: an object of an earlier one must not close a descriptor of this one's."""


def start() -> None:
    """Begin a run: whatever an earlier one left open is gone."""
    global run
    run += 1
    for fd in files:
        if fd > 2:
            _stock_close(fd)
    files.clear()
    _inheritable.clear()


def get(fd: int) -> Description:
    """The file of ``fd``; EBADF where there is none, ENOTSOCK where it is a real one."""
    try:
        return files[fd]
    except KeyError:
        raise fail("ENOTSOCK" if is_real(fd) else "EBADF") from None


def is_real(fd: int) -> bool:
    """Whether ``fd`` is an open file of the file system's."""
    try:
        _stock_fstat(fd)
    except OSError:
        return False
    return True


def open_(description: Description) -> int:
    """The lowest free descriptor, which refers to ``description`` from now on. It is not inheritable."""
    try:
        fd = _stock_open(os.devnull, os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        if error.errno == errno.EMFILE:
            raise fail("EMFILE") from None
        raise
    files[fd] = description
    description.refs += 1
    return fd


def place(fd: int, description: Description) -> None:
    """Let ``fd``, which is free, refer to ``description``: what a process has from the one that started it."""
    if fd > 2:
        real = _stock_open(os.devnull, os.O_RDWR | os.O_NONBLOCK)
        if real != fd:
            _stock_dup2(real, fd)
            _stock_close(real)
    files[fd] = description
    description.refs += 1


def close(fd: int) -> None:
    """Free the descriptor; the file ends with its last one."""
    description = files.pop(fd)
    _inheritable.discard(fd)
    if fd > 2 or not _LENT:
        _stock_close(fd)
    description.drop()


def dup(fd: int, least: int = 0) -> int:
    """Another descriptor of the same file: the lowest free one that is at least ``least``."""
    description = files[fd]
    if least < 0:
        raise fail("EINVAL")
    try:
        new = _stock_fcntl(fd, fcntl.F_DUPFD_CLOEXEC, least)
    except OSError as error:
        raise fail("EMFILE") from error
    files[new] = description
    description.refs += 1
    return new


def dup2(fd: int, fd2: int, inheritable: bool = True) -> int:
    """Let ``fd2`` refer to the same file; whatever it was is closed."""
    description = files[fd]
    if fd == fd2:
        return fd2
    description.refs += 1
    if (before := files.pop(fd2, None)) is not None:
        before.drop()
    _stock_dup2(fd, fd2, inheritable)
    files[fd2] = description
    set_inheritable(fd2, inheritable)
    return fd2


def get_inheritable(fd: int) -> bool:
    """Whether a program started by this one would have the descriptor. It is none of the file system's."""
    return fd in _inheritable


def set_inheritable(fd: int, inheritable: bool) -> None:
    """Let programs started by this one have the descriptor, or not."""
    if inheritable:
        _inheritable.add(fd)
    else:
        _inheritable.discard(fd)


def events(fd: int) -> int | None:
    """The events that hold for ``fd`` now, None where it is not open. A file of the file system never waits."""
    try:
        return files[fd].events()
    except KeyError:
        return IN | OUT if is_real(fd) else None
