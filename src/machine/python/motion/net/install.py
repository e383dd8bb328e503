"""Put the network under ``socket``, ``select``, ``selectors``, ``os`` and ``open``; begin a run on it."""

import _socket
import asyncio
import builtins
import fcntl
import importlib
import io
import os
import select
import selectors
import socket
import sys
from asyncio import streams, subprocess
from types import ModuleType

from motion.net import (
    addresses,
    buffers,
    constants,
    control,
    fileobjects,
    files,
    link,
    names,
    osfloor,
    paths,
    poll,
    ports,
    sockets,
    stdio,
    tls,
)
from motion.net.errors import fail
from motion.processes import here

STOCK = _socket
"""CPython's own module."""

_PURE = (
    "CMSG_LEN", "CMSG_SPACE", "error", "gaierror", "herror", "htonl", "htons", "inet_aton", "inet_ntoa", "ntohl",
    "ntohs", "timeout",
)  # fmt: skip
"""What needs no network: CPython's own will do."""
_NAMES = (
    "getaddrinfo", "gethostbyaddr", "gethostbyname", "gethostbyname_ex", "gethostname", "getnameinfo",
    "getprotobyname", "getservbyname", "getservbyport", "if_indextoname", "if_nameindex", "if_nametoindex",
)  # fmt: skip


def start(settings: dict | None = None) -> None:
    """Begin a run: nothing is open but the standard streams. ``settings`` are the request's ``network``."""
    files.start()
    stdio.start(files.files)
    ports.start()
    paths.start()
    sockets.start()
    link.start(settings)


def _socketpair(family=constants.AF_UNIX, type=constants.SOCK_STREAM, proto=0, /):
    """Two sockets that are connected to each other."""
    if family != constants.AF_UNIX:
        raise fail("EOPNOTSUPP")
    kind = int(type) & ~(constants.SOCK_NONBLOCK | constants.SOCK_CLOEXEC)
    sockets.check(family, kind, proto)
    return tuple(
        sockets.socket(family, type, proto, files.open_(file)) for file in here.here.socketpair(kind)
    )


def _dup(fd, /) -> int:
    """A duplicate of a socket's descriptor."""
    files.get(fd)
    return files.dup(fd)


def _sethostname(name, /) -> None:
    """Refused, as to everybody but root."""
    raise fail("EPERM")


def make_module() -> ModuleType:
    """The ``_socket`` module of this network."""
    module = ModuleType("_socket", _socket.__doc__)
    contents = vars(module)
    contents.update(constants.SOCKET)
    contents.update({name: getattr(_socket, name) for name in _PURE})
    contents.update({name: getattr(names, name) for name in _NAMES})
    contents.update(
        SocketType=sockets.socket,
        close=osfloor.close,
        dup=_dup,
        getdefaulttimeout=sockets.getdefaulttimeout,
        has_ipv6=True,
        inet_ntop=addresses.inet_ntop,
        inet_pton=addresses.inet_pton,
        setdefaulttimeout=sockets.setdefaulttimeout,
        sethostname=_sethostname,
        socket=sockets.socket,
        socketpair=_socketpair,
    )
    module.__spec__ = _socket.__spec__
    return module


def install() -> None:
    """Replace the floor, and run the modules again that stand on it."""
    replaced = {}
    sys.modules["_socket"] = make_module()
    for name, function in poll.FUNCTIONS.items():
        setattr(select, name, function)
    for name, function in osfloor.FUNCTIONS.items():
        if (stock := osfloor.STOCK.get(name)) is not None:
            replaced[id(stock)] = function
        setattr(os, name, function)
    for name, function in control.FUNCTIONS.items():
        replaced[id(control.STOCK[name])] = function
        setattr(fcntl, name, function)
    replaced[id(io.open)] = fileobjects.open
    builtins.open = io.open = fileobjects.open
    before = {module: dict(vars(module)) for module in (selectors, socket, streams, subprocess)}
    for module in before:
        # Names of the old floor must not survive: their enumerations are made of all there are.
        for name in [name for name in vars(module) if not name.startswith("__")]:
            delattr(module, name)
        importlib.reload(module)
    socket.io = buffers.io_with_turns()
    _export(streams)
    tls.install()
    for module, old in before.items():
        for name, value in old.items():
            new = vars(module).get(name)
            if new is not None and new is not value and not isinstance(value, (int, str, ModuleType)):
                replaced[id(value)] = new
    _replace_everywhere(replaced)


def _export(module: ModuleType) -> None:
    """Give ``asyncio`` what this module of its has to offer now, Unix-domain sockets for one."""
    new = [name for name in module.__all__ if name not in asyncio.__all__]
    for name in new:
        setattr(asyncio, name, getattr(module, name))
    asyncio.__all__ += tuple(new)


def _replace_everywhere(replaced: dict[int, object]) -> None:
    """Lead modules that imported a name before to what it is now."""
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType) and not module.__name__.startswith(("motion", "_io")):
            for name, value in list(vars(module).items()):
                if id(value) in replaced:
                    setattr(module, name, replaced[id(value)])
