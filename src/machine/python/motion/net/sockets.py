"""``_socket.socket``: CPython's ``socket.socket`` is a subclass of it (Modules/socketmodule.c)."""

import math
import operator
import warnings

from motion.net import addresses, files, osfloor
from motion.net import constants as c
from motion.net.connecting import Connecting
from motion.net.errors import fail
from motion.net.options import protocol
from motion.net.transfer import Transfer, view_of
from motion.processes import here

_PROTOCOLS = {
    (c.AF_INET, c.SOCK_STREAM): (0, c.IPPROTO_TCP),
    (c.AF_INET, c.SOCK_DGRAM): (0, c.IPPROTO_UDP),
    (c.AF_UNIX, c.SOCK_STREAM): (0, 1),
    (c.AF_UNIX, c.SOCK_DGRAM): (0, 1),
}
_default_timeout: float | None = None


def start() -> None:
    """Begin a run: new sockets block."""
    global _default_timeout
    _default_timeout = None


def timeout_seconds(value) -> float | None:
    """A timeout as the program wrote it, in seconds; None: for ever. Raises what CPython raises."""
    if value is None:
        return None
    seconds = float(value) if isinstance(value, float) else float(operator.index(value))
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("Timeout value out of range")
    if seconds > 9_223_372_036:
        raise OverflowError("timeout doesn't fit into C timeval")
    return seconds + 0.0  # not -0.0


def check(family: int, kind: int, proto: int) -> None:
    """The errors of socket(2) where there are no such sockets."""
    if family not in (c.AF_INET, c.AF_INET6, c.AF_UNIX):
        raise fail("EAFNOSUPPORT")
    if kind not in (c.SOCK_STREAM, c.SOCK_DGRAM):
        if kind == c.SOCK_RAW:
            raise fail("EPROTONOSUPPORT")
        raise fail("ESOCKTNOSUPPORT" if kind in (c.SOCK_RDM, c.SOCK_SEQPACKET) else "EINVAL")
    if proto not in _PROTOCOLS[c.AF_INET if family == c.AF_INET6 else family, kind]:
        raise fail("EPROTONOSUPPORT")


class socket(Transfer, Connecting):  # noqa: N801
    """A socket object: one end of a connection, a listening socket, or neither yet."""

    __slots__ = ("_family", "_fd", "_proto", "_run", "_timeout", "_type")

    def __new__(cls, *args, **options):
        self = object.__new__(cls)
        self._fd = -1
        self._run = files.run
        self._family = self._type = self._proto = 0
        self._timeout = None
        return self

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        family, kind, proto = operator.index(family), operator.index(type), operator.index(proto)
        nonblocking = kind != -1 and kind & c.SOCK_NONBLOCK
        if kind != -1:
            kind &= ~(c.SOCK_NONBLOCK | c.SOCK_CLOEXEC)
        if fileno is not None:
            fd = operator.index(fileno)
            if fd < 0:
                raise ValueError("negative file descriptor")
            file = files.get(fd)
            if not hasattr(file, "family"):
                raise fail("ENOTSOCK")
            family = file.family if family == -1 else family
            kind = file.kind if kind == -1 else kind
            proto = protocol(family, kind) if proto == -1 else proto
        else:
            family = c.AF_INET if family == -1 else family
            kind = c.SOCK_STREAM if kind == -1 else kind
            proto = 0 if proto == -1 else proto
            check(family, kind, proto)
            file = here.here.socket(int(family), int(kind))
            fd = files.open_(file)
        self._fd = fd
        self._family, self._type, self._proto = family, kind, proto
        self._timeout = 0.0 if nonblocking else _default_timeout
        if self._timeout is not None:
            file.nonblocking = True

    def __repr__(self) -> str:
        return (
            f"<socket object, fd={self._fd}, family={self._family}, type={self._type}, proto={self._proto}>"
        )

    def __del__(self) -> None:
        if self._fd != -1 and self._run == files.run:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2, source=self)
            if self._fd in files.files:
                files.close(self._fd)
            self._fd = -1

    @property
    def family(self) -> int:
        """The address family."""
        return self._family

    @property
    def type(self) -> int:
        """The kind of socket."""
        return self._type

    @property
    def proto(self) -> int:
        """The protocol."""
        return self._proto

    @property
    def timeout(self) -> float | None:
        """The timeout in seconds; None: the socket blocks, 0: it never waits."""
        return self._timeout

    def fileno(self) -> int:
        """The descriptor; -1 once the socket is closed."""
        return self._fd

    def close(self) -> None:
        """Close the descriptor. The connection ends with its last one."""
        fd, self._fd = self._fd, -1
        if fd != -1 and self._run == files.run:
            osfloor.close(fd)

    def detach(self) -> int:
        """Give the descriptor away: the object is closed, the file is not."""
        fd, self._fd = self._fd, -1
        return fd

    # Blocking

    def settimeout(self, timeout, /) -> None:
        """Let operations wait at most so many seconds; None: for ever, 0: not at all."""
        seconds = timeout_seconds(timeout)
        files.get(self._fd).nonblocking = seconds is not None
        self._timeout = seconds

    def gettimeout(self) -> float | None:
        """The timeout in seconds."""
        return self._timeout

    def setblocking(self, flag, /) -> None:
        """``settimeout(None)`` where true, else ``settimeout(0)``."""
        self.settimeout(None if flag else 0.0)

    def getblocking(self) -> bool:
        """Whether operations wait."""
        return self._timeout != 0

    # Options

    def getsockopt(self, level, option, buflen=0, /):
        """An option's value: a number, or up to ``buflen`` bytes."""
        file = files.get(self._fd)
        if not 0 <= buflen <= 1024:
            raise OSError("getsockopt buflen out of range")
        value = file.get_option(level, option)
        return value[:buflen] if buflen else int.from_bytes(value[:4], "little", signed=True)

    def setsockopt(self, level, option, value, length=None, /) -> None:
        """Set an option to a number, to bytes, or to None and a length."""
        file = files.get(self._fd)
        if value is None and length is not None:
            data = bytes(length)
        elif isinstance(value, int):
            data = (value & 0xFFFFFFFF).to_bytes(4, "little")
        else:
            data = bytes(view_of(value))
        file.set_option(level, option, data)

    # Names

    def getsockname(self):
        """This end's address."""
        file = files.get(self._fd)
        return addresses.present(file.family, file.name())

    def getpeername(self):
        """The other end's address; ENOTCONN where there is none."""
        file = files.get(self._fd)
        return addresses.present(file.family, file.peer_name())

    def bind(self, address, /) -> None:
        """Take an address."""
        file = files.get(self._fd)
        file.bind(addresses.parse(file.family, address, "bind"))


socket.__module__ = "_socket"
for _part in (Transfer, Connecting):
    for _method in vars(_part).values():
        if hasattr(_method, "__qualname__"):
            # What an error calls them.
            _method.__qualname__ = f"socket.{_method.__name__}"


def getdefaulttimeout() -> float | None:
    """The timeout of new sockets, in seconds; None: they block."""
    return _default_timeout


def setdefaulttimeout(timeout, /) -> None:
    """Set the timeout of new sockets."""
    global _default_timeout
    _default_timeout = timeout_seconds(timeout)
