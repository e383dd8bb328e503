"""The functions of ``os`` that meet sockets and pipes. Files of the file system go to CPython's own."""

import os
import stat

from motion.net import files
from motion.net.description import IN, OUT, Description
from motion.net.errors import fail
from motion.net.transfer import view_of
from motion.processes import here

_open_files = files.files
_MOST = 4096
"""More descriptors than a process has."""

STOCK = {
    name: getattr(os, name)
    for name in (
        "close", "closerange", "dup", "dup2", "fstat", "get_blocking", "get_inheritable", "isatty", "pipe", "pipe2",
        "read", "readv", "sendfile", "set_blocking", "set_inheritable", "write", "writev",
    )
    if hasattr(os, name)
}  # fmt: skip
"""CPython's own."""
_close, _dup2, _fstat, _read, _write = (STOCK[name] for name in ("close", "dup2", "fstat", "read", "write"))


def _wait(file: Description, events: int) -> None:
    if file.nonblocking:
        raise fail("EAGAIN")
    file.wait(events, None, file)


def read(fd, n, /) -> bytes:
    """Read from a file descriptor."""
    file = _open_files.get(fd)
    if file is None:
        return _read(fd, n)
    if n < 0:
        raise fail("EINVAL")
    if not n and stat.S_ISSOCK(file.mode):
        return b""  # At once, as sock_read_iter in net/socket.c.
    while (data := file.read(n)) is None:
        _wait(file, IN)
    return data


def write(fd, data, /) -> int:
    """Write bytes to a file descriptor."""
    file = _open_files.get(fd)
    if file is None:
        return _write(fd, data)
    rest = view_of(data)
    sent = 0
    while True:
        count = file.write(rest)
        if count is None:
            if sent and file.nonblocking:
                return sent
            _wait(file, OUT)
            continue
        sent += count
        rest = rest[count:]
        # A write that blocks returns when everything is written.
        if not rest or file.nonblocking:
            return sent


def readv(fd, buffers, /) -> int:
    """Read into several buffers."""
    if fd not in _open_files:
        return STOCK["readv"](fd, buffers)
    views = [memoryview(buffer).cast("B") for buffer in buffers]
    data = read(fd, sum(map(len, views)))
    start = 0
    for view in views:
        part = data[start : start + len(view)]
        view[: len(part)] = part
        start += len(part)
    return len(data)


def writev(fd, buffers, /) -> int:
    """Write several buffers."""
    if fd not in _open_files:
        return STOCK["writev"](fd, buffers)
    return write(fd, b"".join(map(view_of, buffers)))


def sendfile(out_fd, in_fd, offset, count) -> int:
    """Send a part of a file of the file system, from ``offset`` or from where it is read."""
    if out_fd not in _open_files:
        if "sendfile" not in STOCK:
            raise fail("EINVAL")
        return STOCK["sendfile"](out_fd, in_fd, offset, count)
    place = os.lseek(in_fd, 0, os.SEEK_CUR)
    start = place if offset is None else offset
    os.lseek(in_fd, start, os.SEEK_SET)
    sent = 0
    try:
        data = _read(in_fd, count)
        sent = write(out_fd, data) if data else 0
        return sent
    finally:
        os.lseek(in_fd, start + sent if offset is None else place, os.SEEK_SET)


def close(fd) -> None:
    """Close a file descriptor."""
    if fd in _open_files:
        files.close(fd)
    else:
        _close(fd)


def closerange(fd_low, fd_high, /) -> None:
    """Close all file descriptors in [fd_low, fd_high), ignoring errors."""
    for fd in range(fd_low, min(fd_high, _MOST)):
        try:
            close(fd)
        except OSError:
            pass


def dup(fd, /) -> int:
    """Return a duplicate of a file descriptor."""
    return files.dup(fd) if fd in _open_files else STOCK["dup"](fd)


def dup2(fd, fd2, inheritable=True) -> int:
    """Duplicate file descriptor; ``fd2`` is closed first where it is open."""
    if fd in _open_files:
        return files.dup2(fd, fd2, inheritable)
    _fstat(fd)
    before = _open_files.pop(fd2, None)
    if before is not None:
        files.set_inheritable(fd2, False)
        before.drop()
    return _dup2(fd, fd2, inheritable)


def make_pipe() -> tuple[int, int]:
    """Create a pipe; return its two ends, to read from and to write to."""
    reader, writer = here.here.pipe()
    return files.open_(reader), files.open_(writer)


def pipe2(flags, /) -> tuple[int, int]:
    """As ``pipe``; ``flags`` may be O_NONBLOCK and O_CLOEXEC."""
    ends = make_pipe()
    for fd in ends:
        _open_files[fd].nonblocking = bool(flags & os.O_NONBLOCK)
    return ends


def set_blocking(fd, blocking, /) -> None:
    """Set the blocking mode of the specified file descriptor."""
    if fd in _open_files:
        _open_files[fd].nonblocking = not blocking
    else:
        STOCK["set_blocking"](fd, blocking)


def get_blocking(fd, /) -> bool:
    """Get the blocking mode of the file descriptor."""
    return not _open_files[fd].nonblocking if fd in _open_files else STOCK["get_blocking"](fd)


def get_inheritable(fd, /) -> bool:
    """Whether a program started by this one would have the descriptor."""
    return files.get_inheritable(fd) if fd in _open_files else STOCK["get_inheritable"](fd)


def set_inheritable(fd, inheritable, /) -> None:
    """Let programs started by this one have the descriptor, or not."""
    if fd in _open_files:
        files.set_inheritable(fd, bool(inheritable))
    else:
        STOCK["set_inheritable"](fd, inheritable)


def isatty(fd, /) -> bool:
    """Whether the file descriptor is a terminal: none of ours is."""
    return False if fd in _open_files else STOCK["isatty"](fd)


def fstat(fd) -> os.stat_result:
    """Get the status of a file descriptor."""
    file = _open_files.get(fd)
    if file is None:
        return _fstat(fd)
    return os.stat_result((file.mode, file.inode, 9, 1, os.getuid(), os.getgid(), 0, 0, 0, 0))


FUNCTIONS = {
    "close": close,
    "closerange": closerange,
    "dup": dup,
    "dup2": dup2,
    "fstat": fstat,
    "get_blocking": get_blocking,
    "get_inheritable": get_inheritable,
    "isatty": isatty,
    "pipe": make_pipe,
    "pipe2": pipe2,
    "read": read,
    "readv": readv,
    "sendfile": sendfile,
    "set_blocking": set_blocking,
    "set_inheritable": set_inheritable,
    "write": write,
    "writev": writev,
}
"""What the attributes of ``os`` are replaced by."""
make_pipe.__name__ = make_pipe.__qualname__ = "pipe"
for _function in FUNCTIONS.values():
    _function.__module__ = "posix"
