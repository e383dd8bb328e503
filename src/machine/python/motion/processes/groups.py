"""Process groups and sessions, and the signals that go to processes (kernel/signal.c, kernel/sys.c of Linux).

The program leads a group, as one that a shell has started, and the terminal is its group's: Ctrl+C goes to everyone in
it, its children too, unless they have left it. Every function is told the number of the process that calls it.
"""

from collections.abc import Callable

from motion import signals
from motion.net.errors import fail
from motion.processes import kernel, stopping
from motion.processes.process import Process
from motion.sigmasks import KERNEL, About

_SIGINT, _SIGKILL = 2, 9


def from_outside(number: int) -> None:
    """Somebody outside sends a signal: Ctrl+C to the terminal's group, any other to the program alone."""
    receivers = _members(kernel.FIRST) if number == _SIGINT else [kernel.table[kernel.FIRST]]
    for process in receivers:
        _send(process, number, KERNEL)


def kill(me: int, pid: int, number: int) -> None:
    """``os.kill``; signal 0 only asks whether there is such a process."""
    if pid == -1:
        found = [one for one in kernel.table.values() if one.group and one.pid != me]
    elif pid < 0:
        found = _members(-pid)
    else:
        found = [kernel.find(pid)]
    if not found:
        raise fail("ESRCH")
    if not 0 <= number < signals.NSIG:
        raise fail("EINVAL")
    about = (signals.USER, me, 0, 0)
    for process in found:
        if number and process.status is None:
            _send(process, number, about, process.pid == me)


def _send(process: Process, number: int, about: About, itself: bool = False) -> None:
    if process.stopped and number not in (_SIGKILL, stopping.SIGCONT):
        if number not in signals.STOPPING:
            process.missed.setdefault(number, about)
        return
    missed = stopping.go_on(process) if number == stopping.SIGCONT else {}
    if process.pid == kernel.FIRST:
        signals.deliver(number, about)
    elif itself or (number in process.handled | process.masked and number not in signals.NOT_CAUGHT):
        process.signal(number, about)
    elif number in signals.NOT_CAUGHT or not (number in process.ignored or number in signals.IGNORED):
        (stopping.stop if number in signals.STOPPING else kernel.ended)(process, number)
    for one, about_it in missed.items():
        _send(process, one, about_it)


def _members(group: int) -> list[Process]:
    return [process for process in kernel.table.values() if process.group == group]


def group_of(_me: int, pid: int) -> int:
    """``os.getpgid``."""
    return kernel.find(pid).group


def session_of(_me: int, pid: int) -> int:
    """``os.getsid``."""
    return kernel.find(pid).session


def set_group(me: int, pid: int, group: int) -> None:
    """``os.setpgid``: move a process to a group of its session, or to one of its own."""
    process = kernel.table.get(pid)
    if group < 0:
        raise fail("EINVAL")
    if process is None or (pid != me and (process.parent is None or process.parent.pid != me)):
        raise fail("ESRCH")
    session, group = process.session, group or pid
    if session != kernel.table[me].session:
        raise fail("EPERM")
    if pid != me:
        raise fail("EACCES")  # It runs a program of its own already.
    if session == pid or (group != pid and all(one.session != session for one in _members(group))):
        raise fail("EPERM")
    process.group = group


def new_session(me: int) -> None:
    """``os.setsid``: lead a session and a group of its own. EPERM where the process leads one already."""
    if _members(me):
        raise fail("EPERM")
    process = kernel.table[me]
    process.group = process.session = me


CALLS: dict[str, Callable] = {
    "getpgid": group_of,
    "getsid": session_of,
    "kill": kill,
    "setpgid": set_group,
    "setsid": new_session,
}
"""By what a process calls them."""
