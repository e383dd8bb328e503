"""TCP sockets: how a connection comes to be.

TCP's three messages cross the network one after the other: the client is connected after two of them, and the server
can accept after three. A server whose queue is full does not answer, and the client asks again after 1, 2, 4 …
seconds, as on Linux. There each client counts from its own first attempt, and a computer cannot make two of those at
once: those that came too many at one instant come one after the other from then on, and the server can accept between.
"""

from functools import partial

from motion.net import addresses, link, ports
from motion.net import constants as c
from motion.net.description import OUT
from motion.net.endpoint import Endpoint
from motion.net.errors import fail
from motion.net.flow import CONNECTED, CONNECTING, ENDED
from motion.net.listening import Listener
from motion.threads import scheduler

_RETRIES = 6
"""How often a client asks again before it gives up (net.ipv4.tcp_syn_retries)."""


class TcpSocket(Endpoint):
    """A stream socket of AF_INET or AF_INET6."""

    __slots__ = ("before", "former")

    def __init__(self, family: int) -> None:
        super().__init__(family)
        # While it is not connected, though it tried: its address before that, with port 0 where it had none.
        self.before: tuple[str, int] | None = None
        # The address that it goes on telling when it has none any more.
        self.former: tuple[str, int] | None = None

    def name(self) -> tuple[str, int] | None:
        """This end's own address, None where it never had one."""
        return self.local or self.former

    def _claim(self) -> None:
        if self.local is None:
            ports.take(self, self._anywhere(), 0)
        elif not ports.may_listen(self):
            raise fail("EADDRINUSE")

    def client(self) -> tuple[str, int]:
        """Its address."""
        return self.remote

    def peer_name(self) -> tuple[str, int]:
        """The other end's address; ENOTCONN where there is none."""
        if self.state != CONNECTED or (self.write_shut and self.finished):
            raise fail("ENOTCONN")
        return self.remote

    def _begin(self, name: tuple[str, int], blocks: bool) -> bool:
        host, port = addresses.destination(name[0]), name[1]
        source = _as_seen(self.family, "127.0.0.1" if "." in host else "::1")
        self.before = self.local or (self._anywhere(), 0)
        if self.local is None:
            ports.take(self, source, 0)
        elif self.local[0] in ("0.0.0.0", "::"):
            self.local = (source, self.local[1])
        self.remote = (host, port)
        self.state = CONNECTING
        self.read_shut = self.write_shut = self.finished = False
        self.asked = not blocks
        self._knock(0)
        # Who does not wait hears of it later, however short the way, as on Linux.
        return blocks and self.connected()

    def _anywhere(self) -> str:
        return "::" if self.family == c.AF_INET6 else "0.0.0.0"

    def _raise_failure(self) -> None:
        """As ``Endpoint._raise_failure``. The address is what it was before (tcp_disconnect in net/ipv4/tcp.c)."""
        if self.state == ENDED and self.before is not None:
            # Who asked by SO_ERROR had the error; there is one all the same.
            self.error = self.error or "ECONNABORTED"
            host, port = self.before
            if port:
                self.local = self.before
            else:
                self.former = (host, self.local[1])
                ports.release(self)
                self.local = None
            self.before = None
        super()._raise_failure()

    def _knock(self, tries: int) -> None:
        if not self.gone:
            link.after_latency(partial(self._at_server, tries))

    def _at_server(self, tries: int) -> None:
        host, port = self.remote
        server = None if port in link.refuse else ports.listener(ports.plain(host), port)
        if server is None:
            link.after_latency(partial(self.fails, "ECONNREFUSED"))
            return
        listener = server.listener
        if listener.full():
            again = partial(self._knock, tries + 1) if tries < _RETRIES else partial(self.fails, "ETIMEDOUT")
            scheduler.call_later(2**tries + (0 if tries else listener.behind()), again)
            return
        child = TcpSocket(server.family)
        child.options.inherit(server.options)
        ports.share(child, (_as_seen(server.family, host), port))
        child.remote = (_as_seen(server.family, self.local[0]), self.local[1])
        listener.coming += 1
        link.after_latency(partial(self._at_client, child, listener))

    def _at_client(self, child: "TcpSocket", listener: Listener) -> None:
        listener.coming -= 1
        if self.gone or self.state != CONNECTING:
            child.abort()
            return
        self.before = None
        self.join(child)
        self.notify(OUT)
        self.tell(partial(listener.add, child))


def _as_seen(family: int, host: str) -> str:
    host = ports.plain(host)
    return f"::ffff:{host}" if family == c.AF_INET6 and "." in host else host
