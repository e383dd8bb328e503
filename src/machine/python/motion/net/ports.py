"""Ports: which IP sockets have which, and which may have it, too.

The rules are Linux's (net/ipv4/inet_connection_sock.c, inet_csk_bind_conflict): a port is taken, unless both sockets
set SO_REUSEPORT, or both SO_REUSEADDR and neither listens. A TCP port stays taken for a minute by the end of a
connection that closed it first.
"""

from itertools import count

from motion import clock
from motion.net import constants as c
from motion.net.errors import fail

FIRST, LAST = 32_768, 60_999
"""The ports that are given to who asks for any (net.ipv4.ip_local_port_range)."""

TIME_WAIT = 60.0
"""Seconds that a port is kept after a connection was closed."""

_taken: dict[tuple[int, int], list] = {}
"""By kind of socket and port: the sockets that have it, and what is left of closed ones."""
_next = FIRST
_turn = count()


class _Left:
    """What is left of a connection: the port is not free before ``until``, in nanoseconds."""

    __slots__ = ("family", "listener", "local", "options", "until")

    def __init__(self, stream) -> None:
        self.family = stream.family
        self.local = stream.local
        self.options = stream.options
        self.listener = None
        self.until = clock.nanoseconds() + TIME_WAIT * 1e9


def start() -> None:
    """Begin a run: every port is free."""
    global _next, _turn
    _taken.clear()
    _next = FIRST
    _turn = count()


def plain(host: str) -> str:
    """An IPv4 address that is written as an IPv6 one, as itself."""
    return host[7:] if host.startswith("::ffff:") and "." in host else host


def take(sock, host: str, port: int) -> None:
    """Give ``sock`` its local address; port 0 is any free one. EADDRINUSE where it is taken."""
    if port == 0:
        port = _any(sock, host)
    elif _conflicts(sock, host, port):
        raise fail("EADDRINUSE")
    sock.local = (host, port)
    _taken.setdefault((sock.kind, port), []).append(sock)


def share(sock, name: tuple[str, int]) -> None:
    """Give an accepted connection the address of its server."""
    sock.local = name
    _taken.setdefault((sock.kind, name[1]), []).append(sock)


def may_listen(sock) -> bool:
    """Whether no other socket listens where ``sock`` is about to."""
    return not _conflicts(sock, *sock.local, listens=True)


def release(sock, waits: bool = False) -> None:
    """Take the port back; ``waits``: it stays taken for a while."""
    if sock.local is None:
        return
    key = (sock.kind, sock.local[1])
    owners = _taken[key]
    owners.remove(sock)
    if waits:
        owners.append(_Left(sock))
    if not owners:
        del _taken[key]


def listener(host: str, port: int):
    """The socket that listens at this address: the one bound to exactly it, else one bound to every address."""
    exact, any_ = [], []
    for sock in _taken.get((c.SOCK_STREAM, port), ()):
        if sock.listener is not None and covers(sock, host):
            (exact if plain(sock.local[0]) == host else any_).append(sock)
    found = exact or any_
    # Those that share a port by SO_REUSEPORT take turns.
    return found[next(_turn) % len(found)] if found else None


def datagram_socket(host: str, port: int, source: tuple[str, int]):
    """The UDP socket that gets what ``source`` sends to this address: the one that fits best, else the newest."""
    best, most = None, -1
    for sock in _taken.get((c.SOCK_DGRAM, port), ()):
        if not covers(sock, host):
            continue
        fit = 1 if plain(sock.local[0]) == host else 0
        if sock.remote is not None:
            if (plain(sock.remote[0]), sock.remote[1]) != source:
                continue
            fit += 2
        if fit >= most:
            best, most = sock, fit
    return best


def covers(sock, host: str) -> bool:
    """Whether what is sent to ``host`` is for this socket."""
    mine = plain(sock.local[0])
    if mine == host:
        return True
    if mine == "0.0.0.0":
        return "." in host
    if mine == "::":
        return ":" in host or not sock.options.on(c.IPV6_V6ONLY, c.IPPROTO_IPV6)
    return False


def _any(sock, host: str) -> int:
    global _next
    for _ in range(FIRST, LAST + 1):
        port = _next
        _next = FIRST if port == LAST else port + 1
        if not _taken.get((sock.kind, port)) or not _conflicts(sock, host, port, shares=False):
            return port
    raise fail("EADDRINUSE")


def _conflicts(sock, host: str, port: int, *, listens: bool = False, shares: bool = True) -> bool:
    owners = _taken.get((sock.kind, port))
    if not owners:
        return False
    now = clock.nanoseconds()
    owners[:] = [other for other in owners if not isinstance(other, _Left) or other.until > now]
    return any(_bars(other, sock, host, listens, shares) for other in owners if other is not sock)


def _bars(other, sock, host: str, listens: bool, shares: bool) -> bool:
    if not _overlap(other, sock, host):
        return False
    mine, its = sock.options, other.options
    if not shares:
        return True
    if mine.on(c.SO_REUSEPORT) and its.on(c.SO_REUSEPORT):
        return False
    if mine.on(c.SO_REUSEADDR) and its.on(c.SO_REUSEADDR):
        return other.listener is not None
    # Two that were bound when that was allowed: only listening twice is not.
    return other.listener is not None if listens else True


def _overlap(other, sock, host: str) -> bool:
    mine, its = plain(host), plain(other.local[0])
    if mine == its:
        return True
    return _everywhere(mine, sock, its) or _everywhere(its, other, mine)


def _everywhere(wide: str, sock, host: str) -> bool:
    if wide == "0.0.0.0":
        return "." in host
    return wide == "::" and (":" in host or not sock.options.on(c.IPV6_V6ONLY, c.IPPROTO_IPV6))
