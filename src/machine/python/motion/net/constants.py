"""The constants of ``socket`` and ``select`` as they are on Linux.

Emscripten's are Linux's but for a few, which it lacks, or which 32 bits give another value.
"""

import _socket
import select

_SOCKET = {
    "AF_NETLINK": 16,
    "AF_UNIX": 1,
    "INADDR_ALLHOSTS_GROUP": 0xE0000001,
    "INADDR_BROADCAST": 0xFFFFFFFF,
    "INADDR_MAX_LOCAL_GROUP": 0xE00000FF,
    "INADDR_NONE": 0xFFFFFFFF,
    "INADDR_UNSPEC_GROUP": 0xE0000000,
    "IPPROTO_SCTP": 132,
    "NI_IDN": 32,
    "NI_MAXHOST": 1025,
    "SOMAXCONN": 4096,
    "SO_RCVTIMEO": 20,
    "SO_REUSEADDR": 2,
    "SO_REUSEPORT": 15,
    "SO_SNDTIMEO": 21,
}
_EPOLL = {
    "EPOLLIN": 0x1,
    "EPOLLPRI": 0x2,
    "EPOLLOUT": 0x4,
    "EPOLLERR": 0x8,
    "EPOLLHUP": 0x10,
    "EPOLLRDNORM": 0x40,
    "EPOLLRDBAND": 0x80,
    "EPOLLWRNORM": 0x100,
    "EPOLLWRBAND": 0x200,
    "EPOLLMSG": 0x400,
    "EPOLLRDHUP": 0x2000,
    "EPOLLEXCLUSIVE": 1 << 28,
    "EPOLLONESHOT": 1 << 30,
    "EPOLLET": 1 << 31,
    "EPOLL_CLOEXEC": 0x80000,
}


_ABSENT = ("SCM_",)
"""``processes.handing`` adds the one there is: with it, ``multiprocessing`` would start processes by *forkserver*."""


def _numbers(module) -> dict[str, int]:
    return {
        name: value
        for name, value in vars(module).items()
        if type(value) is int and name[0].isupper() and not name.startswith(_ABSENT)
    }


SOCKET: dict[str, int] = {**_numbers(_socket), **_SOCKET}
"""Those of ``socket``."""
SELECT: dict[str, int] = {**_numbers(select), **_EPOLL}
"""Those of ``select``."""

globals().update(SOCKET)
globals().update(SELECT)
