"""The table of processes, and what they share; in the memory of the first one."""

import errno
import json
import os
from collections.abc import Callable
from functools import partial
from itertools import count

from motion import signals, trace
from motion.host import host
from motion.net import pipe as pipes
from motion.net import stdio
from motion.net.constants import AF_UNIX, SOCK_DGRAM
from motion.net.datagram import Datagram
from motion.net.description import IN, Description
from motion.net.errors import fail
from motion.net.socketfile import SocketFile
from motion.net.tcp import TcpSocket
from motion.net.unixsocket import UnixSocket
from motion.processes import mailboxes, tracker
from motion.processes.filelock import FileLock
from motion.processes.process import Process
from motion.processes.semaphore import Semaphore
from motion.processes.shared import Shared
from motion.sigmasks import About
from motion.threads import lanes

FIRST = 42
"""The program's own number, as Emscripten has it."""

SIGCHLD = 17
CONTINUED = 0xFFFF
"""What ``os.waitpid`` tells of a process that goes on after a stop."""

table: dict[int, Process] = {}
"""The processes that nobody has asked the end of, by number; the first one is among them."""
_semaphores: dict[str, Semaphore] = {}
_locks: dict[str, FileLock] = {}
_pids = count(FIRST + 1)
_request: dict = {}
begin: Callable[[Process, str, dict], None] = NotImplemented
"""Starts a process with a run request and what it is to run: ``turns`` sets it."""


def start(request: dict) -> None:
    """Begin a run: there is one process."""
    global _pids
    table.clear()
    first = table[FIRST] = Process(FIRST, None)
    first.group = first.session = FIRST
    _semaphores.clear()
    _locks.clear()
    mailboxes.start()
    _pids = count(FIRST + 1)
    _request.clear()
    _request.update(request, name="", source="", stdin=None, signals=[], trace=False, events=0)


def spawn(parent: Process, spec: dict, fds: dict[int, Description]) -> Process:
    """Start a process that runs what ``spec`` says (``child.begin``), with these descriptors open."""
    group, session = spec["group"], parent.session
    if group > 0 and all((one.group, one.session) != (group, session) for one in table.values()):
        raise fail("EPERM")
    process = Process(next(_pids), parent if spec["child"] else None)
    if spec["child"]:
        process.begin_as(parent, spec)
    table[process.pid] = process
    if (fd := spec["tracker"]) is not None:
        tracker.begin(process, fds[fd], ended)
        return process
    process.name = spec["name"]
    process.lines = spec["lines"]
    process.lane = lanes.process_created(spec["name"], spec["runs"], spec.pop("line"))
    opened = [(fd, process.give(file), kind_of(file)) for fd, file in fds.items()]
    spec |= {"fds": opened, "parent": parent.pid}
    begin(process, json.dumps(_request | {"process": process.pid}), spec)
    return process


def kind_of(file: Description) -> tuple:
    """What another process has to know of a file that it gets."""
    if isinstance(file, stdio.Output):
        return ("output", file.stream)
    if isinstance(file, Shared):
        return ("shared", file.mode)
    if isinstance(file, SocketFile):
        return ("socket", file.family, file.kind)
    return ("file", file.mode, file.access)


def ended(process: Process, status: int) -> None:
    """A process has ended, by itself or not."""
    if process.status is not None:
        return
    if process.lane:
        host().end_process(process.pid)
        lanes.process_ended(process.lane, status)
    process.end(status)
    for other in list(table.values()):
        if other.parent is process:
            # Nobody asks for the end of an orphan.
            other.parent = None
            if other.status is not None:
                del table[other.pid]
    if process.parent is None:
        table.pop(process.pid, None)
    else:
        _tell_parent(process.parent, _end_of(process))


def changed(process: Process, status: int, about: About) -> None:
    """A process has stopped, or goes on: its parent may ask, and hears a signal."""
    if process.parent is not None:
        process.change = status
        process.notify(IN)
        _tell_parent(process.parent, about)


def _tell_parent(parent: Process, about: About) -> None:
    if parent.pid == FIRST:
        signals.deliver(SIGCHLD, about)
    elif SIGCHLD in parent.handled | parent.masked:
        parent.signal(SIGCHLD, about)


def _end_of(process: Process) -> About:
    """What ``sigwaitinfo`` tells a parent of it."""
    exited = not process.status & 0x7F
    return (1 if exited else 2, process.pid, 0, process.status >> 8 if exited else process.status)


def running() -> list[Process]:
    """The processes that have not ended, but for the first, and those without an interpreter."""
    return [process for process in table.values() if process.status is None and process.lane]


def children(parent: Process) -> list[Process]:
    """The children of a process that it has not asked the end of."""
    return [process for process in table.values() if process.parent is parent]


def reap(parent: Process, pid: int, options: int) -> int | None:
    """The status of a child that has ended, or of one that has stopped or gone on; told once. None where it has not."""
    process = table.get(pid)
    if process is None or process.parent is not parent:
        raise fail("ECHILD")
    if process.status is not None:
        del table[pid]
        return process.status
    change = process.change
    if change is None or not options & (os.WCONTINUED if change == CONTINUED else os.WUNTRACED):
        return None
    process.change = None
    return change


def find(pid: int) -> Process:
    """A process by its number; ESRCH where there is none."""
    process = table.get(pid)
    if process is None:
        raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))
    return process


def pipe() -> tuple[Description, Description]:
    """The two ends of a pipe, to read from and to write to."""
    return pipes.pipe()


def socket(family: int, kind: int) -> SocketFile:
    """A new socket: there is one network for all processes."""
    if kind == SOCK_DGRAM:
        return Datagram(family)
    return UnixSocket(family) if family == AF_UNIX else TcpSocket(family)


def socketpair(kind: int) -> tuple[SocketFile, SocketFile]:
    """Two Unix-domain sockets that are connected to each other."""
    one, other = socket(AF_UNIX, kind), socket(AF_UNIX, kind)
    one.join(other)
    return one, other


def semaphore(name: str, value: int | None) -> Semaphore:
    """The semaphore of that name; with a value it is new, and EEXIST where it is not."""
    known = _semaphores.get(name)
    if value is None:
        if known is None:
            raise fail("ENOENT")
        return known
    if known is not None:
        raise fail("EEXIST")
    made = _semaphores[name] = Semaphore(value)
    return made


def file_lock(path: str) -> FileLock:
    """The lock of a file. Processes have files of their own, so the path alone says which one is meant."""
    known = _locks.get(path)
    if known is None:
        known = _locks[path] = FileLock(partial(_locks.pop, path, None))
    return known


def unlink(name: str) -> None:
    """Forget the name of a semaphore, which lives on while it is open."""
    if _semaphores.pop(name, None) is None:
        raise fail("ENOENT")


def shows(process: Process, event: dict) -> int | None:
    """Pass on what a process says; the status where it says that it has ended."""
    if event["kind"] == "output":
        mine, trace.current = trace.current, process.lane
        trace.output(event["stream"], event["text"], event["line"] if process.lines else None)
        trace.current = mine
    elif event["kind"] == "finished":
        return _status(event)
    return None


def _status(end: dict) -> int:
    """A ``finished`` event as ``os.waitpid`` has it. What ends the machine in one process ends the whole run."""
    report = end.get("report")
    if report is None:
        return end["exit"] << 8
    if report["why"] == "signal":
        return end["exit"] - 128
    trace.finished(end["outcome"], end["exit"], json.dumps(report, separators=(",", ":")))
    host().halt(end["exit"])
