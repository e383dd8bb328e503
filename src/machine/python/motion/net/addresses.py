"""Addresses of sockets, as Python writes them: pairs for IPv4, four items for IPv6, paths for Unix.

``parse`` follows getsockaddrarg of Modules/socketmodule.c, ``present`` makesockaddr.
"""

import _socket
import ipaddress
import operator
import os

from motion.net import constants as c
from motion.net import names
from motion.net.errors import fail

_inet_aton, _inet_ntoa = _socket.inet_aton, _socket.inet_ntoa
_LONGEST_PATH = 108
OUTSIDE = "the machine's network is loopback only: localhost, 127.0.0.1, ::1"
"""What an address of the outside world is told."""


def inet_pton(family: int, text: str, /) -> bytes:
    """An IP address as bytes; OSError where it is none."""
    try:
        if family == c.AF_INET:
            return ipaddress.IPv4Address(text).packed
        if family == c.AF_INET6:
            return ipaddress.IPv6Address(text).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None
    raise fail("EAFNOSUPPORT")


def inet_ntop(family: int, packed, /) -> str:
    """The text of an IP address, given as bytes."""
    packed = bytes(packed)
    length = {c.AF_INET: 4, c.AF_INET6: 16}.get(family)
    if length is None:
        raise ValueError(f"unknown address family {family}")
    if len(packed) != length:
        raise ValueError("invalid length of packed IP address string")
    if family == c.AF_INET:
        return _inet_ntoa(packed)
    address = ipaddress.IPv6Address(packed)
    if address.ipv4_mapped is not None:
        return f"::ffff:{address.ipv4_mapped}"
    return address.compressed


def numeric(host: str) -> str | None:
    """An IP address in its shortest form; None where ``host`` is none."""
    try:
        if ":" in host:
            return inet_ntop(c.AF_INET6, inet_pton(c.AF_INET6, host))
        return _inet_ntoa(_inet_aton(host))
    except OSError:
        return None


def is_local(host: str) -> bool:
    """Whether an IP address is this computer's own."""
    host = host[7:] if host.startswith("::ffff:") else host
    return host.startswith("127.") or host in ("::1", "::", "0.0.0.0")


def destination(host: str) -> str:
    """Where what is sent to ``host`` goes; ENETUNREACH, with the reason, for the outside world."""
    if not is_local(host):
        if host == "255.255.255.255":
            raise fail("EACCES")
        raise fail("ENETUNREACH", f"Network is unreachable ({OUTSIDE})")
    return {"0.0.0.0": "127.0.0.1", "::": "::1", "::ffff:0.0.0.0": "::ffff:127.0.0.1"}.get(host, host)


def parse(family: int, address, caller: str):
    """What the program wrote, as (host, port) or a path; hosts are numbers then. Raises what CPython raises."""
    if family == c.AF_UNIX:
        return _path(address)
    name, longest = ("AF_INET", 2) if family == c.AF_INET else ("AF_INET6", 4)
    if not isinstance(address, tuple):
        raise TypeError(f"{caller}(): {name} address must be tuple, not {type(address).__name__}")
    if not 2 <= len(address) <= longest:
        items = "a pair (host, port)" if longest == 2 else "a tuple (host, port[, flowinfo[, scopeid]])"
        raise TypeError(f"{name} address must be {items}")
    host = host_text(address[0])
    port = operator.index(address[1])
    if not 0 <= port <= 0xFFFF:
        raise OverflowError(f"{caller}(): port must be 0-65535.")
    if len(address) > 2 and not 0 <= operator.index(address[2]) <= 0xFFFFF:
        raise OverflowError(f"{caller}(): flowinfo must be 0-1048575.")
    return names.resolve(host, family), port


def host_text(host) -> str:
    """A host's name as text; TypeError where it is no name."""
    if isinstance(host, str):
        # Only names that are not ASCII need the codec.
        return host if host.isascii() else host.encode("idna").decode("ascii")
    if isinstance(host, (bytes, bytearray)):
        return bytes(host).decode("ascii", "surrogateescape")
    raise TypeError(f"str, bytes or bytearray expected, not {type(host).__name__}")


def _path(address) -> str | bytes:
    if isinstance(address, str):
        path = os.fsencode(address)
    elif isinstance(address, (bytes, bytearray, memoryview)):
        path = bytes(address)
    else:
        raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
    if path[:1] == b"\0":
        if len(path) > _LONGEST_PATH:
            raise OSError("AF_UNIX path too long")
        return path
    if len(path) >= _LONGEST_PATH:
        raise OSError("AF_UNIX path too long")
    return os.fsdecode(path)


def present(family: int, name, scope: int = 0):
    """A name as the program sees it; ``name`` is None where there is none. ``scope`` is an IPv6 address's."""
    if family == c.AF_UNIX:
        return "" if name is None else name
    if name is None:
        name = ("::" if family == c.AF_INET6 else "0.0.0.0", 0)
    host, port = name
    if family == c.AF_INET6:
        return (f"::ffff:{host}" if ":" not in host else host, port, 0, scope)
    return (host, port)
