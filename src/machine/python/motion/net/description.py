"""What a file descriptor refers to: an open file, as the kernel sees it.

Several descriptors may refer to one description (``dup``), which ends with the last of them. What changes in a file is
made known by ``notify``: to the threads that wait for it, and to the ``epoll`` objects that watch it.
"""

import os
import select
import stat
from itertools import count

from motion import clock
from motion.net.errors import fail
from motion.threads import scheduler

IN, PRI, OUT, ERR, HUP, RDHUP = (
    select.POLLIN,
    select.POLLPRI,
    select.POLLOUT,
    select.POLLERR,
    select.POLLHUP,
    0x2000,
)
"""Events of a file, as poll(2) and epoll(7) number them."""
ANY = IN | PRI | OUT | ERR | HUP | RDHUP
ALWAYS = ERR | HUP
"""What is told of a file whether it was asked for or not."""

_inodes = count(1)


class Description:
    """An open file. ``refs`` counts its descriptors; ``nonblocking`` is its flag ``O_NONBLOCK``."""

    __slots__ = ("inode", "interests", "nonblocking", "refs", "sleepers")

    mode = stat.S_IFSOCK | 0o777
    """Its type and permissions, as ``os.fstat`` tells them."""
    access = os.O_RDWR
    """Whether it was opened for reading, writing or both, as ``fcntl`` tells it."""

    def __init__(self) -> None:
        self.refs = 0
        self.nonblocking = False
        self.inode = next(_inodes)
        self.interests: list = []  # of epoll.Interest
        self.sleepers: list[tuple] = []  # (thread, events)

    def events(self) -> int:
        """The events that hold now."""
        raise NotImplementedError

    def read(self, size: int) -> bytes | None:
        """At most ``size`` bytes; ``b""`` at the end; None where a blocking read would wait."""
        raise fail("EINVAL")

    def write(self, data) -> int | None:
        """Take some of ``data``, and say how many bytes; None where a blocking write would wait."""
        raise fail("EINVAL")

    def available(self) -> int:
        """How many bytes could be read at once (FIONREAD)."""
        raise fail("ENOTTY")

    def closed(self) -> None:
        """The last descriptor is gone."""

    def notify(self, events: int) -> None:
        """These events may hold now: wake whoever waits for one of them."""
        for interest in self.interests:
            if interest.mask & events:
                interest.happens()
        for thread, wanted in self.sleepers:
            if wanted & events:
                scheduler.wake(thread)

    def wait(self, events: int, deadline: float | None, target: object = None, on: str = "socket") -> bool:
        """Suspend the running thread until one of ``events`` may hold; False when ``deadline`` has passed.

        ``deadline`` is in nanoseconds of the machine's clock; ``target`` is what the program calls this file, ``on``
        the trace's word for such a wait.
        """
        sleeper = (scheduler.running, events | ALWAYS)
        seconds = None
        if deadline is not None:
            seconds = (deadline - clock.nanoseconds()) / 1e9
            if seconds <= 0:
                return False
        self.sleepers.append(sleeper)
        # As in the kernel, a call that waits keeps the file: closing it elsewhere does not end the wait.
        self.refs += 1
        try:
            return scheduler.block(on, target, seconds)
        finally:
            self.sleepers.remove(sleeper)
            self.drop()

    def drop(self) -> None:
        """Give one reference back."""
        self.refs -= 1
        if not self.refs:
            for interest in self.interests:
                interest.gone()
            self.interests.clear()
            self.closed()
