"""How a connection comes to be: listening, connecting, accepting.

TCP's three messages cross the network one after the other: the client is connected after two of them, and the server
can accept after three. A server whose queue is full does not answer, and the client asks again after 1, 2, 4 …
seconds, as on Linux. Unix-domain sockets are connected at once, or not at all.
"""

from collections import deque
from functools import partial

from motion.net import constants as c
from motion.net import link, ports
from motion.net.description import ANY, IN, OUT
from motion.net.errors import fail
from motion.net.flow import CONNECTED, CONNECTING, ENDED, LISTENING, NEW, UNIX
from motion.net.stream import Stream
from motion.threads import scheduler

_RETRIES = 6
"""How often a client asks again before it gives up (net.ipv4.tcp_syn_retries)."""


class Listener:
    """The queue of a socket that listens: connections nobody has accepted yet."""

    __slots__ = ("backlog", "coming", "open", "queue", "sock")

    def __init__(self, sock: Stream, backlog: int) -> None:
        self.sock = sock
        self.backlog = backlog
        self.queue: deque[Stream] = deque()
        self.coming = 0  # connections whose last message is on its way
        self.open = True

    def full(self) -> bool:
        """Whether no more connections fit in."""
        return len(self.queue) + self.coming > self.backlog

    def add(self, child: Stream) -> None:
        """A connection is complete."""
        if self.open:
            self.queue.append(child)
            self.sock.notify(IN)
        else:
            child.abort()

    def close(self) -> None:
        """Listen no longer; connections that nobody accepted break."""
        self.open = False
        while self.queue:
            self.queue.popleft().abort()


def listen(sock: Stream, backlog: int) -> None:
    """Let ``sock`` wait for connections."""
    if sock.listener is not None:
        sock.listener.backlog = backlog
        return
    if sock.state != NEW:
        raise fail("EINVAL")
    if sock.local is None:
        if sock.family == UNIX:
            raise fail("EINVAL")
        ports.take(sock, "::" if sock.family == c.AF_INET6 else "0.0.0.0", 0)
    elif sock.family != UNIX and not ports.may_listen(sock):
        raise fail("EADDRINUSE")
    sock.listener = Listener(sock, backlog)
    sock.state = LISTENING


def accept(sock: Stream) -> Stream | None:
    """The next connection, None where there is none yet. EINVAL where ``sock`` does not listen."""
    listener = sock.listener
    if listener is None:
        raise fail("EINVAL")
    if not listener.queue:
        return None
    child = listener.queue.popleft()
    if sock.family == UNIX:
        # Clients wait at the listening socket for room in its queue.
        sock.notify(OUT)
    return child


def may_connect(sock: Stream) -> bool:
    """Whether connect(2) has to begin anew; False where an earlier call has succeeded meanwhile. Raises its errors."""
    raise_failure(sock)
    if sock.state == CONNECTED:
        if sock.asked:
            sock.asked = False
            return False
        raise fail("EISCONN")
    if sock.state == CONNECTING:
        raise fail("EALREADY")
    if sock.state == LISTENING:
        raise fail("EISCONN")
    return True


def raise_failure(sock: Stream) -> None:
    """Tell why the last attempt failed, if it did; the socket may try again."""
    if sock.error is not None:
        sock.state = NEW
        sock.read_shut = sock.write_shut = False
        raise sock.take_error()


def connect(sock: Stream, host: str, port: int) -> None:
    """Begin to connect a TCP socket: it can be written to when it is connected, or when ``error`` says why not."""
    source = "127.0.0.1" if "." in host else "::1"
    source = _as_seen(sock.family, source)
    if sock.local is None:
        ports.take(sock, source, 0)
    elif sock.local[0] in ("0.0.0.0", "::"):
        sock.local = (source, sock.local[1])
    sock.remote = (host, port)
    sock.state = CONNECTING
    sock.read_shut = sock.write_shut = sock.finished = False
    _knock(sock, 0)


def _as_seen(family: int, host: str) -> str:
    host = ports.plain(host)
    return f"::ffff:{host}" if family == c.AF_INET6 and "." in host else host


def _knock(sock: Stream, tries: int) -> None:
    if not sock.gone:
        link.after_latency(partial(_at_server, sock, tries))


def _at_server(sock: Stream, tries: int) -> None:
    host, port = sock.remote
    server = None if port in link.refuse else ports.listener(ports.plain(host), port)
    if server is None:
        link.after_latency(partial(_failed, sock, "ECONNREFUSED"))
        return
    listener = server.listener
    if listener.full():
        again = partial(_knock, sock, tries + 1) if tries < _RETRIES else partial(_failed, sock, "ETIMEDOUT")
        scheduler.call_later(2**tries, again)
        return
    child = Stream(server.family)
    child.options.inherit(server.options)
    ports.share(child, (_as_seen(server.family, host), port))
    child.remote = (_as_seen(server.family, sock.local[0]), sock.local[1])
    listener.coming += 1
    link.after_latency(partial(_at_client, sock, child, listener))


def _at_client(sock: Stream, child: Stream, listener: Listener) -> None:
    listener.coming -= 1
    if sock.gone or sock.state != CONNECTING:
        child.abort()
        return
    sock.connect_to(child)
    child.connect_to(sock)
    sock.notify(OUT)
    sock.tell(partial(listener.add, child))


def _failed(sock: Stream, error: str) -> None:
    if not sock.gone and sock.state == CONNECTING:
        sock.state = ENDED
        sock.error = error
        sock.read_shut = sock.write_shut = True
        sock.notify(ANY)


def connect_unix(sock: Stream, server: Stream) -> bool:
    """Connect a Unix-domain socket; False where the server's queue is full."""
    listener = getattr(server, "listener", None)
    if listener is None:
        raise fail("ECONNREFUSED")
    if listener.full():
        return False
    child = Stream(UNIX)
    child.options.inherit(server.options)
    child.local = server.local
    join(sock, child)
    listener.add(child)
    return True


def join(one: Stream, other: Stream) -> None:
    """Make two sockets the ends of one connection."""
    one.connect_to(other)
    other.connect_to(one)
