"""The way between two ends of a connection over IP: how long it takes, how much it carries, when it breaks.

The settings are an example's, from its header (``[tool.motion] network``). Without any, everything arrives at once, in
the call that sends it, and costs no time. Unix-domain sockets, socket pairs and pipes do not go this way.
"""

from collections.abc import Callable

from motion import clock
from motion.threads import scheduler

SEGMENT = 1460
"""Bytes that travel together where bandwidth counts: what TCP puts into one Ethernet frame."""

latency = 0.0
"""Seconds from one end to the other. Setting up a connection takes the client two of them, as on a real network."""
bandwidth: float | None = None
"""Bytes per second, for each connection and direction; None: no limit."""
refuse: frozenset[int] = frozenset()
"""Ports on which every connection is refused, whoever listens."""
reset_after: int | None = None
"""Bytes in one direction after which a connection breaks; None: never."""

_plain = True


def start(settings: dict | None = None) -> None:
    """Begin a run with the ``network`` of its request."""
    global latency, bandwidth, refuse, reset_after, _plain
    settings = settings or {}
    latency = float(settings.get("latency") or 0.0)
    bandwidth = settings.get("bandwidth")
    refuse = frozenset(settings.get("refuse") or ())
    reset_after = settings.get("resetAfter")
    _plain = latency == 0 and bandwidth is None and reset_after is None


def wire() -> "Wire | None":
    """A way for one direction of a new connection; None where everything arrives at once."""
    return None if _plain else Wire()


def after_latency(function: Callable[[], object]) -> None:
    """Call ``function`` when a message of no size has crossed the network."""
    if latency:
        scheduler.call_later(latency, function)
    else:
        function()


class Wire:
    """One direction of a connection: what is sent on it arrives in order, each piece in its time."""

    __slots__ = ("_arrived", "_free", "left")

    def __init__(self) -> None:
        # Instants, in nanoseconds: when the sender's end has put everything on the wire, when all of it has arrived.
        self._free = 0.0
        self._arrived = 0.0
        self.left = reset_after
        """Bytes that it still carries before it breaks; None: no limit."""

    def send(self, size: int, arrive: Callable[[], object]) -> None:
        """Carry ``size`` bytes; ``arrive`` is called at the other end."""
        now = clock.nanoseconds()
        instant = now
        if bandwidth is not None:
            self._free = max(self._free, now) + size / bandwidth * 1e9
            instant = self._free
        instant += latency * 1e9
        if instant <= now and self._arrived <= now:
            arrive()
            return
        # A nanosecond apart, so that rounding cannot change the order.
        self._arrived = max(instant, self._arrived + 1)
        scheduler.call_later((self._arrived - now) / 1e9, arrive)
