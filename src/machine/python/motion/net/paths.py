"""Names of Unix-domain sockets: files of the file system, and abstract names, which begin with a zero byte."""

import os
import stat
from itertools import count

from motion.host import host
from motion.net.errors import fail

_stock_stat = os.stat

_named: dict = {}
"""Bound sockets, by kind and name: the abstract one, or the file's (device, inode)."""
_automatic = count()
_ELSEWHERE = "elsewhere"


def start() -> None:
    """Begin a run: no socket has a name."""
    global _automatic
    _named.clear()
    _automatic = count()


def take(sock, name: str | bytes) -> None:
    """Give ``sock`` its name. EADDRINUSE where there is such a file or socket; what ``open`` raises for bad paths."""
    if name == "":
        # As Linux does it (unix_autobind), which begins with some number.
        name = next(b"\0%05x" % n for n in _automatic if (sock.kind, b"\0%05x" % n) not in _named)
    if isinstance(name, bytes):
        key = name
        if (sock.kind, key) in _named:
            raise fail("EADDRINUSE")
    else:
        make_file(name)
        key = _identity(_stock_stat(name))
    sock.local = name
    sock.name_key = key
    _named[sock.kind, key] = sock


def make_file(path: str) -> None:
    """Make the file that is a socket's name. EADDRINUSE where there is one; what ``open`` raises for bad paths."""
    try:
        host().make_socket_file(path)
    except FileExistsError:
        raise fail("EADDRINUSE") from None
    except OSError as error:
        # Without the file name, as bind(2) raises it.
        raise OSError(error.errno, error.strerror) from None


def take_elsewhere(sock, name: str, path: str) -> None:
    """Give ``sock`` a name that leads to the file ``path``, an absolute one, in another process's file system."""
    key = (_ELSEWHERE, path)
    if (sock.kind, key) in _named:
        raise fail("EADDRINUSE")
    sock.local = name
    sock.name_key = key
    _named[sock.kind, key] = sock


def release(sock) -> None:
    """Take the name back; its file stays, as on Linux."""
    _named.pop((sock.kind, sock.name_key), None)


def find(kind: int, name: str | bytes):
    """The socket of this name. ENOENT where there is no such file, ECONNREFUSED where nobody has it."""
    if isinstance(name, bytes):
        key = name
    elif (kind, elsewhere := (_ELSEWHERE, os.path.abspath(name))) in _named:
        key = elsewhere
    else:
        try:
            status = _stock_stat(name)
        except OSError as error:
            raise OSError(error.errno, error.strerror) from None
        if not stat.S_ISSOCK(status.st_mode):
            raise fail("ECONNREFUSED")
        key = _identity(status)
    found = _named.get((kind, key))
    if found is None:
        raise fail("ECONNREFUSED")
    return found


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino
