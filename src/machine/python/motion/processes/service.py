"""What the kernel does for processes other than the first, whose messages name files by number."""

import errno
import json

from motion.net import handshake, paths
from motion.processes import kernel, mailboxes, tree
from motion.processes.process import Process

_FILE_CALLS = frozenset(
    [
        "read",
        "write",
        "events",
        "send",
        "receive",
        "receive_from",
        "shutdown",
        "take",
        "post",
        "get",
        "contents",
    ],
)
"""What a process may do to an open file."""


def call(process: Process, handle: int, name: str, args: tuple) -> tuple[str, object]:
    """Do what a process asks for. Returns ``("answer", value)`` or ``("error", (name, text))``."""
    try:
        if handle:
            if name not in _FILE_CALLS:
                raise AttributeError(name)
            return "answer", getattr(process.watches[handle].file, name)(*args)
        return "answer", _CALLS[name](process, *args)
    except OSError as error:
        return "error", (errno.errorcode.get(error.errno, "EIO"), error.strerror)


def shows(process: Process, data: bytes) -> int | None:
    """As ``kernel.shows``, for events as JSON."""
    return kernel.shows(process, json.loads(data))


def _spawn(process: Process, spec: dict, fds: dict[int, int]) -> int:
    files = {fd: process.watches[handle].file for fd, handle in fds.items()}
    return kernel.spawn(process, spec, files).pid


def _children(process: Process) -> list[tuple[int, int]]:
    return [(child.pid, process.give(child)) for child in kernel.children(process)]


def _find(process: Process, pid: int) -> int:
    return process.give(kernel.find(pid))


def _pair(make):
    return lambda process: tuple(process.give(file) for file in make())


def _semaphore(process: Process, name: str, value: int | None) -> int:
    return process.give(kernel.semaphore(name, value))


def _accept(process: Process, handle: int) -> int | None:
    made = handshake.accept(process.watches[handle].file)
    return None if made is None else process.give(made)


def _bind(process: Process, handle: int, name: str | bytes) -> None:
    paths.take_elsewhere(process.watches[handle].file, name)


def _connect(process: Process, handle: int, name: str | bytes) -> bool:
    sock = process.watches[handle].file
    return not handshake.may_connect(sock) or handshake.connect_unix(sock, paths.find(sock.kind, name))


def _listen(process: Process, handle: int, backlog: int) -> None:
    handshake.listen(process.watches[handle].file, backlog)


def _files(_process: Process, found: list, gone: list) -> None:
    tree.restore([tuple(entry) for entry in found])
    tree.remove(gone)


def _handles(process: Process, number: int, how: str) -> None:
    """What a process does about a signal from now on."""
    process.handled.discard(number)
    process.ignored.discard(number)
    if how != "default":
        (process.handled if how == "handled" else process.ignored).add(number)


_CALLS = {
    "accept": _accept,
    "bind": _bind,
    "connect": _connect,
    "listen": _listen,
    "unix_stream": lambda process: process.give(kernel.unix_stream()),
    "children": _children,
    "close": Process.drop_file,
    "files": _files,
    "find": _find,
    "handles": _handles,
    "mailbox": lambda _, *args: mailboxes.do(*args),
    "kill": lambda _, pid, number: kernel.kill(pid, number),
    "pipe": _pair(kernel.pipe),
    "reap": kernel.reap,
    "semaphore": _semaphore,
    "socketpair": _pair(kernel.socketpair),
    "spawn": _spawn,
    "unlink": lambda _, name: kernel.unlink(name),
}
"""What it may ask the kernel."""
