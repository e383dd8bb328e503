"""Socket options: what getsockopt and setsockopt know.

Most options are only remembered. Those that change what a socket does here: SO_SNDBUF, SO_RCVBUF, SO_REUSEADDR,
SO_REUSEPORT, SO_LINGER, SO_BROADCAST and IPV6_V6ONLY.
"""

import struct

from motion.net import constants as c
from motion.net.errors import fail

_LARGEST = 212_992
"""Bytes that setsockopt allows a buffer (net.core.wmem_max and rmem_max); the kernel then doubles them."""
_SMALLEST_SENDING, _SMALLEST_RECEIVING = 4608, 2304

_TCP_RECEIVING = 131_072
_TCP_SENDING, _TCP_CONNECTED_SENDING = 16_384, 2_626_560
"""A TCP socket's buffer for sending, new and once it is connected through the loopback device."""

_KNOWN = {
    c.SOL_SOCKET: {
        c.SO_ACCEPTCONN, c.SO_BINDTODEVICE, c.SO_BROADCAST, c.SO_DEBUG, c.SO_DOMAIN, c.SO_DONTROUTE, c.SO_ERROR,
        c.SO_INCOMING_CPU, c.SO_KEEPALIVE, c.SO_LINGER, c.SO_MARK, c.SO_OOBINLINE, c.SO_PASSCRED, c.SO_PASSSEC,
        c.SO_PEERCRED, c.SO_PRIORITY, c.SO_PROTOCOL, c.SO_RCVBUF, c.SO_RCVLOWAT, c.SO_RCVTIMEO, c.SO_REUSEADDR,
        c.SO_REUSEPORT, c.SO_SNDBUF, c.SO_SNDLOWAT, c.SO_SNDTIMEO, c.SO_TYPE,
    },
    c.IPPROTO_TCP: set(range(1, 40)),
    c.IPPROTO_UDP: {1, 100, 101, 102, 103, 104},
    c.IPPROTO_IP: set(range(1, 50)),
    c.IPPROTO_IPV6: set(range(1, 80)),
}  # fmt: skip
_READ_ONLY = {c.SO_ACCEPTCONN, c.SO_DOMAIN, c.SO_ERROR, c.SO_PROTOCOL, c.SO_TYPE, c.SO_PEERCRED}
_INT = struct.Struct("i")
_LINGER = struct.Struct("ii")
_CREDENTIALS = struct.Struct("iii")


class Options:
    """The options of one socket. ``sending`` and ``receiving`` are the sizes of its buffers, in bytes."""

    __slots__ = ("_values", "connected_sending", "family", "kind", "receiving", "sending")

    def __init__(self, family: int, kind: int) -> None:
        self.family = family
        self.kind = kind
        tcp = kind == c.SOCK_STREAM and family != c.AF_UNIX
        self.sending = _TCP_SENDING if tcp else _LARGEST
        self.receiving = _TCP_RECEIVING if tcp else _LARGEST
        # Until the program names a size, the kernel chooses one.
        self.connected_sending = _TCP_CONNECTED_SENDING if tcp else 0
        self._values: dict[tuple[int, int], bytes] = {}

    def inherit(self, parent: "Options") -> None:
        """Start with the options of the listening socket."""
        self.sending, self.receiving = parent.sending, parent.receiving
        self.connected_sending = parent.connected_sending
        self._values.update(parent._values)

    def on(self, option: int, level: int = c.SOL_SOCKET) -> bool:
        """Whether an option that is a flag is set."""
        value = self._values.get((level, option))
        return value is not None and any(value)

    def resets(self) -> bool:
        """Whether closing breaks the connection at once: SO_LINGER with no time."""
        value = self._values.get((c.SOL_SOCKET, c.SO_LINGER))
        return value is not None and len(value) == 8 and _LINGER.unpack(value) in ((1, 0), (-1, 0))

    def get(self, level: int, option: int, file) -> bytes:
        """The value, as the bytes that getsockopt(2) writes."""
        _check(level, option, self, "EOPNOTSUPP" if self.family == c.AF_INET else "ENOPROTOOPT")
        if level == c.SOL_SOCKET:
            found = self._of_socket(option, file)
            if found is not None:
                return found
        kept = self._values.get((level, option))
        if kept is not None:
            return kept
        if level == c.SOL_SOCKET and option == c.SO_LINGER:
            return bytes(8)
        return bytes(4)

    def _of_socket(self, option: int, file) -> bytes | None:
        if option == c.SO_ERROR:
            error = file.take_error() if file.error is not None else None
            return _INT.pack(0 if error is None else error.errno)
        if option == c.SO_PEERCRED:
            import os

            return _CREDENTIALS.pack(os.getpid(), os.getuid(), os.getgid())
        numbers = {
            c.SO_ACCEPTCONN: int(getattr(file, "listener", None) is not None),
            c.SO_DOMAIN: self.family,
            c.SO_TYPE: self.kind,
            c.SO_PROTOCOL: protocol(self.family, self.kind),
            c.SO_SNDBUF: self.sending,
            c.SO_RCVBUF: self.receiving,
        }
        return _INT.pack(numbers[option]) if option in numbers else None

    def set(self, level: int, option: int, value: bytes) -> None:
        """Take a value, as the bytes that setsockopt(2) reads."""
        _check(level, option, self, "ENOPROTOOPT")
        if level == c.SOL_SOCKET:
            if option in _READ_ONLY:
                raise fail("ENOPROTOOPT")
            if option != c.SO_BINDTODEVICE and len(value) < 4:
                raise fail("EINVAL")
            if option == c.SO_SNDBUF:
                size = min(_INT.unpack_from(value)[0], _LARGEST) * 2
                self.sending = max(size, _SMALLEST_SENDING)
                self.connected_sending = 0
                return
            if option == c.SO_RCVBUF:
                self.receiving = max(min(_INT.unpack_from(value)[0], _LARGEST) * 2, _SMALLEST_RECEIVING)
                return
        self._values[level, option] = value


def protocol(family: int, kind: int) -> int:
    """The protocol of such a socket (SO_PROTOCOL)."""
    if family == c.AF_UNIX:
        return 0
    return c.IPPROTO_TCP if kind == c.SOCK_STREAM else c.IPPROTO_UDP


def _check(level: int, option: int, options: Options, unknown: str) -> None:
    """The errors of an option that there is not; ``unknown``: of a level that the socket's protocols do not know."""
    if level != c.SOL_SOCKET:
        if options.family == c.AF_UNIX:
            raise fail("EOPNOTSUPP")
        levels = {c.IPPROTO_TCP if options.kind == c.SOCK_STREAM else c.IPPROTO_UDP, c.IPPROTO_IP}
        if options.family == c.AF_INET6:
            levels.add(c.IPPROTO_IPV6)
        if level not in levels:
            raise fail(unknown)
    if option not in _KNOWN[level]:
        raise fail("ENOPROTOOPT")
