"""What the kernel does for processes other than the first, whose messages name files by number."""

import errno

from motion.net.description import Description
from motion.processes import groups, kernel, mailboxes, stopping, tree
from motion.processes.process import Process

_FILE_CALLS = frozenset(
    [
        # any file
        "available", "events", "read", "write",
        # a semaphore, shared memory
        "contents", "get", "post", "take",
        # a socket
        "accept", "bind", "bind_path", "connect", "connected", "get_option", "listen", "name", "peer_name", "receive",
        "receive_from", "send", "set_option", "shutdown",
    ],
)  # fmt: skip
"""What a process may do to an open file."""


def call(process: Process, handle: int, name: str, args: tuple) -> tuple[str, object]:
    """Do what a process asks for. Returns ``("answer", value)`` or ``("error", (name, text))``."""
    try:
        if not handle:
            return "answer", _told(process, _CALLS[name](process, *args))
        if name not in _FILE_CALLS:
            raise AttributeError(name)
        return "answer", _told(process, getattr(process.watches[handle].file, name)(*args))
    except OSError as error:
        return "error", (errno.errorcode.get(error.errno, "EIO"), error.strerror)


def _told(process: Process, value):
    """A result as a message tells it: files by number."""
    if isinstance(value, Description):
        return process.give(value)
    if isinstance(value, tuple):
        return tuple([_told(process, one) for one in value])
    return value


def _spawn(process: Process, spec: dict, fds: dict[int, int]) -> int:
    files = {fd: process.watches[handle].file for fd, handle in fds.items()}
    return kernel.spawn(process, spec, files).pid


def _children(process: Process) -> tuple[tuple[int, Process], ...]:
    return tuple([(child.pid, child) for child in kernel.children(process)])


def _files(_process: Process, found: list, gone: list) -> None:
    tree.restore([tuple(entry) for entry in found])
    tree.remove(gone)


def _handles(process: Process, number: int, how: str) -> None:
    """What a process does about a signal from now on."""
    process.handled.discard(number)
    process.ignored.discard(number)
    if how != "default":
        (process.handled if how == "handled" else process.ignored).add(number)


def _masks(process: Process, numbers: list[int]) -> None:
    """The signals that a process blocks from now on."""
    process.masked = set(numbers)


def _send_files(process: Process, handle: int, data: bytes, flags: int, to, handles: list[int]) -> int | None:
    found = [process.watches[one].file for one in handles]
    return process.watches[handle].file.send_files(data, flags, to, found)


def _receive_files(process: Process, handle: int, size: int, flags: int):
    got = process.watches[handle].file.receive_files(size, flags)
    if got is None:
        return None
    *message, found = got
    told = tuple([(process.give(file), kernel.kind_of(file)) for file in found])
    for file in found:
        file.drop()
    return *message, told


def _lock_file(process: Process, handle: int, number: int, alone: bool) -> bool:
    return process.watches[handle].file.lock((process, number), alone)


def _unlock_file(process: Process, handle: int, number: int) -> None:
    process.watches[handle].file.unlock((process, number))


_CALLS = {
    "children": _children,
    "close": Process.drop_file,
    "file_lock": lambda _, path: kernel.file_lock(path),
    "files": _files,
    "find": lambda _, pid: kernel.find(pid),
    "handles": _handles,
    "lock_file": _lock_file,
    "masks": _masks,
    "group": lambda _, name, *args: groups.CALLS[name](*args),
    "mailbox": lambda _, *args: mailboxes.do(*args),
    "pipe": lambda _: kernel.pipe(),
    "reap": kernel.reap,
    "receive_files": _receive_files,
    "semaphore": lambda _, name, value: kernel.semaphore(name, value),
    "send_files": _send_files,
    "socket": lambda _, family, kind: kernel.socket(family, kind),
    "socketpair": lambda _, kind: kernel.socketpair(kind),
    "spawn": _spawn,
    "stop": stopping.stop,
    "unlock_file": _unlock_file,
    "unlink": lambda _, name: kernel.unlink(name),
}
"""What it may ask the kernel."""
