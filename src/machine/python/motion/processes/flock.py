"""``fcntl.flock``: locks of files, which belong to open files (fs/locks.c).

Emscripten knows none. Locks of *processes* (``lockf``, fcntl(2)) are left to it, which grants them all: within one
process they never bar anybody.
"""

import fcntl
import operator
import os

from motion.host import host
from motion.net import files
from motion.net.control import descriptor
from motion.net.description import IN, OUT, Description
from motion.net.errors import fail
from motion.processes import here
from motion.threads import scheduler

_held: dict[int, Description] = {}
"""The locks that open files of this process hold, by the number that the host gives the open file."""


def flock(fd, operation, /) -> None:
    """Perform the lock operation ``operation`` on file descriptor fd."""
    target, fd, operation = fd, descriptor(fd), operator.index(operation)
    kind = operation & ~fcntl.LOCK_NB
    if kind not in (fcntl.LOCK_SH, fcntl.LOCK_EX, fcntl.LOCK_UN):
        raise fail("EINVAL")
    if fd in files.files:
        return  # Of pipes and sockets nobody has a second open file.
    number = host().open_file(fd)
    if not number:
        raise fail("EBADF")
    if kind == fcntl.LOCK_UN:
        closed(number)
        return
    file = _held.get(number) or here.here.file_lock(os.readlink(f"/proc/self/fd/{fd}"))
    file.refs += 1
    try:
        _take(file, number, kind == fcntl.LOCK_EX, operation & fcntl.LOCK_NB, target)
    finally:
        file.drop()


def _take(file: Description, number: int, alone: bool, at_once: int, target: object) -> None:
    while not here.here.lock_file(file, number, alone):
        if _held.pop(number, None) is not None:
            file.drop()
        if at_once:
            # Whoever asks again and again lets others run.
            scheduler.give_way()
            raise fail("EAGAIN")
        file.wait(OUT if alone else IN, None, None if isinstance(target, int) else target, "lock")
    if number not in _held:
        _held[number] = file
        file.refs += 1


def closed(number: int) -> None:
    """An open file has no descriptor any more, or gives its lock back."""
    file = _held.pop(number, None)
    if file is not None:
        here.here.unlock_file(file, number)
        file.drop()


flock.__module__ = "fcntl"


def install() -> None:
    """Replace it."""
    fcntl.flock = flock
