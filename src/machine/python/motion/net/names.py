"""Names of hosts and services: ``getaddrinfo`` and its kin, for a computer that knows only itself."""

import _socket
import operator
import os

from motion.net import addresses
from motion.net import constants as c

_HOSTS = {"localhost": ("127.0.0.1", "::1"), "ip6-localhost": (None, "::1"), "ip6-loopback": (None, "::1")}
"""As Debian's /etc/hosts has them: (IPv4, IPv6). ``localhost`` is the second only where IPv6 is asked for."""

HOST_NAME = "localhost"
"""This computer's name."""

_SERVICES = {
    "echo": 7, "discard": 9, "daytime": 13, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "time": 37, "domain": 53,
    "http": 80, "pop3": 110, "ntp": 123, "imap2": 143, "https": 443, "postgresql": 5432, "redis": 6379,
    "http-alt": 8080,
}  # fmt: skip
_UDP_SERVICES = {"echo", "discard", "daytime", "time", "domain", "ntp"}
_TCP_SERVICES = set(_SERVICES) - {"ntp"}
_PROTOCOLS = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41, "ipv6-icmp": 58}
_INTERFACES = {"lo": 1}
_KINDS = ((c.SOCK_STREAM, c.IPPROTO_TCP), (c.SOCK_DGRAM, c.IPPROTO_UDP), (c.SOCK_RAW, 0))
_FAMILIES = (c.AF_UNSPEC, c.AF_INET, c.AF_INET6)
_TEXTS = {
    c.EAI_NONAME: "Name or service not known",
    c.EAI_FAMILY: "ai_family not supported",
    c.EAI_SOCKTYPE: "ai_socktype not supported",
    c.EAI_SERVICE: "Servname not supported for ai_socktype",
    c.EAI_ADDRFAMILY: "Address family for hostname not supported",
}


def _error(number: int, more: str = "") -> OSError:
    return _socket.gaierror(number, _TEXTS[number] + more)


def _unknown(host: str) -> OSError:
    return _error(c.EAI_NONAME, f": {host} ({addresses.OUTSIDE})")


def resolve(host: str, family: int) -> str:
    """The IP address of a name, for a socket of this family; ``""`` is any address. gaierror where it has none."""
    if host == "":
        return "::" if family == c.AF_INET6 else "0.0.0.0"
    if host == "<broadcast>" and family == c.AF_INET:
        return "255.255.255.255"
    return _addresses(host, family)[0]


def _addresses(host: str, family: int, flags: int = 0) -> list[str]:
    found = addresses.numeric(host)
    if found is not None:
        if family == c.AF_UNSPEC or (":" in found) == (family == c.AF_INET6):
            return [found]
        if family == c.AF_INET6 and flags & c.AI_V4MAPPED:
            return [f"::ffff:{found}"]
        raise _error(c.EAI_ADDRFAMILY)
    if flags & c.AI_NUMERICHOST:
        raise _error(c.EAI_NONAME)
    known = _HOSTS.get(host.lower().removesuffix("."))
    if known is None:
        raise _unknown(host)
    four, six = known
    if family == c.AF_INET6:
        return [six]
    if four is not None:
        return [four]
    if family == c.AF_INET:
        raise _error(c.EAI_ADDRFAMILY)
    return [six]


def _checked(host) -> str:
    """A host's name; UnicodeError where no name can be like this."""
    text = addresses.host_text(host)
    if isinstance(host, str) and any(not 0 < len(label) < 64 for label in text.removesuffix(".").split(".")):
        return text.encode("idna").decode("ascii")
    return text


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Resolve host and port into a list of (family, type, proto, canonname, address)."""
    family, kind, proto = int(family), int(type), int(proto)
    scope = 0
    if host is not None:
        host, scope = _without_scope(_checked(host))
    if not isinstance(port, (int, str, bytes, bytearray)) and port is not None:
        raise OSError("Int or String expected")
    if family not in _FAMILIES:
        raise _error(c.EAI_FAMILY)
    kinds = [one for one in _KINDS if kind in (0, one[0]) and (proto in (0, one[1]) or one[0] == c.SOCK_RAW)]
    if not kinds or (kind == c.SOCK_RAW and not proto and port is None):
        raise _error(c.EAI_SOCKTYPE)
    if not host and port is None:
        raise _error(c.EAI_NONAME)
    number = _port(port, kinds)
    if host is None:
        passive = flags & c.AI_PASSIVE
        # glibc's order: IPv4 first for who listens, IPv6 first for who connects.
        hosts = ["0.0.0.0", "::"] if passive else ["::1", "127.0.0.1"]
        hosts = [one for one in hosts if family == c.AF_UNSPEC or (":" in one) == (family == c.AF_INET6)]
    elif host == "":
        raise _error(c.EAI_NONAME)
    else:
        hosts = _addresses(host, family, flags)
    name = host if flags & c.AI_CANONNAME and host else ""
    found = []
    for one in hosts:
        its_family = c.AF_INET6 if ":" in one else c.AF_INET
        for its_kind, its_proto in kinds:
            if its_kind == c.SOCK_RAW:
                its_proto = proto
                if kind != c.SOCK_RAW and (proto or isinstance(port, str)):
                    continue
            found.append(
                (its_family, its_kind, its_proto, name, addresses.present(its_family, (one, number), scope))
            )
            name = ""
    return found


def _without_scope(host: str) -> tuple[str, int]:
    """An IPv6 address without the interface that it is meant on, ``fe80::1%1``; and that interface's number."""
    host, sign, scope = host.partition("%")
    if not sign or ":" not in host:
        return host + sign + scope, 0
    if scope.isdecimal():
        return host, int(scope)
    if scope not in _INTERFACES:
        raise _error(c.EAI_NONAME)
    return host, _INTERFACES[scope]


def _port(port, kinds) -> int:
    if port is None:
        return 0
    if isinstance(port, int):
        if port < 0:
            raise _error(c.EAI_SERVICE)
        return port & 0xFFFF
    text = port if isinstance(port, str) else bytes(port).decode("ascii", "replace")
    if text.isdecimal() and text.isascii():
        return int(text) & 0xFFFF
    if text in _SERVICES and any(kind != c.SOCK_RAW for kind, _ in kinds):
        return _SERVICES[text]
    raise _error(c.EAI_SERVICE)


def getnameinfo(sockaddr, flags, /) -> tuple[str, str]:
    """The names of an address's host and service; NI_NUMERICHOST and NI_NUMERICSERV want numbers."""
    if not isinstance(sockaddr, tuple):
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    host, port = sockaddr[:2]
    port = operator.index(port)
    host = addresses.numeric(addresses.host_text(host))
    if host is None:
        raise _error(c.EAI_NONAME)
    if flags & c.NI_NUMERICHOST or not addresses.is_local(host):
        if flags & c.NI_NAMEREQD:
            raise _error(c.EAI_NONAME)
        name = host
    else:
        name = "localhost"
    service = None
    if not flags & c.NI_NUMERICSERV:
        udp = flags & c.NI_DGRAM
        names = _UDP_SERVICES if udp else _TCP_SERVICES
        service = next((one for one, number in _SERVICES.items() if number == port and one in names), None)
    return name, str(port) if service is None else service


def gethostbyname(host, /) -> str:
    """The IPv4 address of a host."""
    return resolve(addresses.host_text(host), c.AF_INET)


def gethostbyname_ex(host, /):
    """(name, other names, IPv4 addresses) of a host."""
    text = addresses.host_text(host)
    return text, [], [resolve(text, c.AF_INET)]


def gethostbyaddr(host, /):
    """(name, other names, addresses) of an address; herror for all but this computer's."""
    text = addresses.host_text(host)
    found = resolve(text, c.AF_INET6 if ":" in text else c.AF_INET)
    if not addresses.is_local(found) or found in ("0.0.0.0", "::"):
        raise _socket.herror(1, "Unknown host")
    return "localhost", ["ip6-localhost", "ip6-loopback"] if ":" in found else [], [found]


def gethostname() -> str:
    """This computer's name."""
    return HOST_NAME


def getservbyname(servicename, protocolname=None, /) -> int:
    """The port of a service."""
    names = _UDP_SERVICES if protocolname == "udp" else _TCP_SERVICES
    if servicename not in names:
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None, /) -> str:
    """The service of a port."""
    if not 0 <= port <= 0xFFFF:
        raise OverflowError("getservbyport: port must be 0-65535.")
    names = _UDP_SERVICES if protocolname == "udp" else _TCP_SERVICES
    for name, number in _SERVICES.items():
        if number == port and name in names:
            return name
    raise OSError("port/proto not found")


def getprotobyname(name, /) -> int:
    """The number of a protocol of IP's."""
    if name not in _PROTOCOLS:
        raise OSError("protocol not found")
    return _PROTOCOLS[name]


def if_nameindex() -> list[tuple[int, str]]:
    """The network interfaces: the loopback one."""
    return [(number, name) for name, number in _INTERFACES.items()]


def if_nametoindex(name, /) -> int:
    """The number of a network interface."""
    number = _INTERFACES.get(os.fsdecode(name))
    if number is None:
        raise OSError("no interface with this name")
    return number


def if_indextoname(index, /) -> str:
    """The name of a network interface."""
    for name, number in _INTERFACES.items():
        if number == index:
            return name
    raise OSError(6, "No such device or address")
