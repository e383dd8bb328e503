"""The functions of ``fcntl`` for sockets and pipes (Modules/fcntlmodule.c). Other files go to CPython's own."""

import fcntl
import operator
import os
import stat
import struct

from motion.net import files, pipe
from motion.net.description import Description
from motion.net.errors import fail

STOCK = {name: getattr(fcntl, name) for name in ("fcntl", "ioctl")}
"""CPython's own."""
_open_files = files.files
_INT = struct.Struct("i")
_FIONREAD, _FIONBIO, _FIONCLEX, _FIOCLEX = 0x541B, 0x5421, 0x5450, 0x5451
"""Requests of ioctl(2); who uses them has them from ``termios``."""


def descriptor(file) -> int:
    """The descriptor that an argument is or has (PyObject_AsFileDescriptor)."""
    if not isinstance(file, int):
        if not hasattr(file, "fileno"):
            raise TypeError("argument must be an int, or have a fileno() method.")
        file = file.fileno()
        if not isinstance(file, int):
            raise TypeError("fileno() returned a non-integer")
    if file < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({file})")
    return file


def control(fd, cmd, arg=0, /):
    """Perform the operation ``cmd`` on file descriptor fd."""
    fd = descriptor(fd)
    file = _open_files.get(fd)
    if file is None:
        return STOCK["fcntl"](fd, cmd, arg)
    if cmd in (fcntl.F_DUPFD, fcntl.F_DUPFD_CLOEXEC):
        new = files.dup(fd, operator.index(arg))
        files.set_inheritable(new, cmd == fcntl.F_DUPFD)
        return new
    if cmd == fcntl.F_GETFD:
        return 0 if files.get_inheritable(fd) else fcntl.FD_CLOEXEC
    if cmd == fcntl.F_SETFD:
        files.set_inheritable(fd, not operator.index(arg) & fcntl.FD_CLOEXEC)
        return 0
    if cmd == fcntl.F_GETFL:
        return file.access | (os.O_NONBLOCK if file.nonblocking else 0)
    if cmd == fcntl.F_SETFL:
        file.nonblocking = bool(operator.index(arg) & os.O_NONBLOCK)
        return 0
    if cmd == fcntl.F_GETPIPE_SZ and stat.S_ISFIFO(file.mode):
        return pipe.CAPACITY
    raise fail("EINVAL")


def request(fd, request, arg=0, mutate_flag=True, /):
    """Perform the operation ``request`` on file descriptor fd."""
    fd = descriptor(fd)
    file = _open_files.get(fd)
    if file is None:
        return STOCK["ioctl"](fd, request, arg, mutate_flag)
    if request in (_FIOCLEX, _FIONCLEX):
        files.set_inheritable(fd, request == _FIONCLEX)
        return 0
    if request not in (_FIONREAD, _FIONBIO):
        raise fail("ENOTTY")
    if isinstance(arg, int):
        raise fail("EFAULT")  # It is taken for an address.
    data = memoryview(arg.encode() if isinstance(arg, str) else arg).cast("B")
    number = _INT.pack(_with_number(file, request, bytes(data)))
    answer = (number + bytes(data[_INT.size :]))[: len(data)]
    if data.readonly or not mutate_flag:
        return answer
    data[:] = answer
    return 0


def _with_number(file: Description, request: int, data: bytes) -> int:
    """Do what has a number as its argument; what that is then."""
    if request == _FIONREAD:
        return file.available()
    (flag,) = _INT.unpack_from(data.ljust(_INT.size, b"\0"))
    file.nonblocking = bool(flag)
    return flag


FUNCTIONS = {"fcntl": control, "ioctl": request}
"""What the attributes of ``fcntl`` are replaced by."""
for _name, _function in FUNCTIONS.items():
    _function.__name__ = _function.__qualname__ = _name
    _function.__module__ = "fcntl"
