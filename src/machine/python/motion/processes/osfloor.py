"""The functions of ``os`` that have to do with processes (Modules/posixmodule.c)."""

import errno
import operator
import os
from typing import NoReturn

from motion import clock, signals
from motion.host import host
from motion.net import files, waiting
from motion.net.description import IN, Description
from motion.net.errors import fail
from motion.processes import here

_PROCESSORS = 4
"""What ``os.cpu_count`` says on the virtual clock, on which computing takes no time."""


def waitpid(pid, options, /) -> tuple[int, int]:
    """Wait for the end of a child, or what ``options`` say; of any where ``pid`` is -1. Its number and its status."""
    options = operator.index(options)

    def look() -> tuple[int, int] | None:
        for number, _ in ours():
            status = here.here.reap(number, options)
            if status is not None:
                return number, status
        return None

    def ours() -> list[tuple[int, Description]]:
        found = [child for child in here.here.children() if pid in (-1, 0, child[0])]
        if not found:
            raise fail("ECHILD")
        return found

    watched = [(file, IN) for _, file in ours()]
    seconds = 0 if options & os.WNOHANG else None
    return waiting.until(look, watched, seconds, None, "process") or (0, 0)


def wait() -> tuple[int, int]:
    """Wait for the end of any child."""
    return waitpid(-1, 0)


def kill(pid, number, /) -> None:
    """Send a signal to a process; to a group where ``pid`` is less than 0, to one's own where it is 0."""
    number = operator.index(number)
    if pid == here.pid:
        signals.kill_own(number)
    else:
        here.here.group("kill", here.pid, pid or -getpgrp(), number)
        signals.check()


def killpg(pgid, number, /) -> None:
    """Send a signal to every process of a group."""
    kill(-operator.index(pgid), number)


def getpgid(pid, /) -> int:
    """The group of a process; 0 is this one."""
    return here.here.group("getpgid", here.pid, pid or here.pid)


def getpgrp() -> int:
    """The group of this process."""
    return getpgid(0)


def setpgid(pid, pgrp, /) -> None:
    """Move a process to a group; a group of 0 is one of its own."""
    here.here.group("setpgid", here.pid, pid or here.pid, pgrp)


def setpgrp() -> None:
    """Lead a group of its own."""
    setpgid(0, 0)


def getsid(pid, /) -> int:
    """The session of a process; 0 is this one."""
    return here.here.group("getsid", here.pid, pid or here.pid)


def setsid() -> None:
    """Lead a session of its own, without a terminal."""
    here.here.group("setsid", here.pid)


def pidfd_open(pid, flags=0) -> int:
    """Open a process as a file, which can be read when it has ended."""
    if flags & ~os.O_NONBLOCK or pid <= 0:
        raise fail("EINVAL")
    return files.open_(here.here.find(pid))


def getpid() -> int:
    """The number of this process."""
    return here.pid


def getppid() -> int:
    """The number of the process that started this one; 1 for the first."""
    return here.parent


def cpu_count() -> int:
    """How many processors there are."""
    return _PROCESSORS if clock.is_virtual() else host().processors()


def sched_getaffinity(pid, /) -> set[int]:
    """The processors that a process may run on: all."""
    if pid:
        here.here.find(operator.index(pid))
    return set(range(cpu_count()))


def fork() -> NoReturn:
    """Refused."""
    raise OSError(errno.ENOSYS, NO_FORK)


NO_FORK = (
    "a browser cannot copy a running process, so there is no fork; multiprocessing starts fresh ones (its start method "
    "here is 'spawn')"
)


def execute(*_args) -> NoReturn:
    """Refused."""
    raise OSError(errno.ENOSYS, "a browser cannot replace a running process by another program")


FUNCTIONS = {
    "cpu_count": cpu_count,
    "execv": execute,
    "execve": execute,
    "fork": fork,
    "forkpty": fork,
    "getpgid": getpgid,
    "getpgrp": getpgrp,
    "getpid": getpid,
    "getppid": getppid,
    "getsid": getsid,
    "kill": kill,
    "killpg": killpg,
    "pidfd_open": pidfd_open,
    "process_cpu_count": cpu_count,
    "sched_getaffinity": sched_getaffinity,
    "setpgid": setpgid,
    "setpgrp": setpgrp,
    "setsid": setsid,
    "wait": wait,
    "waitpid": waitpid,
}
"""What the attributes of ``os`` are replaced by."""
for _name, _function in FUNCTIONS.items():
    _function.__module__ = "posix"
