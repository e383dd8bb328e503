"""The clock: virtual time that jumps, or real time.

On the virtual clock nothing takes time by itself. Whoever waits (``time.sleep``, the event loop's selector)
moves the clock to the end of the wait; trio calls this autojump. Each *read* of a clock ticks one nanosecond,
so that no two reads are equal, as on a real computer: equal ``asyncio.sleep`` calls then end first come, first
served without touching CPython's timer heap, which is not stable.

On WebAssembly every clock of CPython, C code included, reads ``CELL`` through the overridden
``performance.now`` and ``Date.now`` of the worker (``clock.ts``); on stock CPython ``stock.py`` replaces the
functions of ``time``.
"""

import array
import operator

from motion.host import host

EPOCH_NS = 1_740_733_200 * 1_000_000_000
"""Wall-clock time at which every virtual run begins: 2025-02-28 09:00:00 UTC."""

CELL = array.array("d", [0.0])
"""Virtual nanoseconds since the program began. A float is exact up to 104 days and JavaScript shares it."""

_virtual = True
_real_start = 0.0
_horizon_ns = float("inf")
_on_horizon = None
waited = 0.0
"""Nanoseconds since the program began in which nobody ran: the rest is the processor's time."""
turns = 0
"""Turns of event loops since the clock last jumped; many of them with no jump are a livelock."""
switches = 0
"""Switches of threads since then, and since somebody wrote something."""


def start(*, virtual: bool, horizon: float, on_horizon) -> None:
    """Set the clock to zero. ``horizon`` is in seconds; ``on_horizon()`` is called instead of passing it."""
    global _virtual, _real_start, _horizon_ns, _on_horizon, waited, turns, switches
    _virtual = virtual
    _horizon_ns = horizon * 1e9
    _on_horizon = on_horizon
    waited = 0.0
    turns = switches = 0
    CELL[0] = 0.0
    if not virtual:
        _real_start = host().real_now()


def is_virtual() -> bool:
    """Whether this run is in virtual time."""
    return _virtual


def micros() -> int:
    """Whole microseconds since the program began; looking does not tick the clock."""
    if _virtual:
        return int(CELL[0]) // 1000
    return int((host().real_now() - _real_start) * 1e6)


def nanoseconds() -> float:
    """Nanoseconds since the program began; looking does not tick the clock."""
    return CELL[0] if _virtual else (host().real_now() - _real_start) * 1e9


def wait(seconds: float) -> None:
    """Let ``seconds`` pass with nobody running. Calls ``on_horizon`` when that would pass the horizon."""
    if seconds > 0:
        now = nanoseconds()
        _pass(now, now + seconds * 1e9)
        idle_since(now)


def spend(ns: float) -> None:
    """Let ``ns`` nanoseconds of virtual time pass while somebody runs. Calls ``on_horizon`` past the horizon."""
    CELL[0] += ns
    if CELL[0] > _horizon_ns:
        _on_horizon()


def wait_until(instant: float) -> None:
    """Let time pass up to ``instant``, in nanoseconds since the program began. ``on_horizon`` as for ``wait``."""
    now = nanoseconds()
    _pass(now, instant)
    idle_since(now)


def compute(seconds: float) -> None:
    """Let ``seconds`` of virtual time pass as ``wait`` does, but with somebody running."""
    now = nanoseconds()
    _pass(now, now + seconds * 1e9)


def idle_since(instant: float) -> None:
    """Nobody has run since ``instant``, in nanoseconds since the program began."""
    global waited
    waited += nanoseconds() - instant


def _pass(now: float, instant: float) -> None:
    global turns, switches
    turns = switches = 0
    target = min(instant, _horizon_ns)
    if target > now:
        if _virtual:
            CELL[0] = target
        else:
            host().real_wait((target - now) / 1e9)
    if instant > _horizon_ns:
        _on_horizon()


def sleep_seconds(duration) -> float:
    """``duration`` as ``time.sleep`` understands it (Python/pytime.c); raises its errors."""
    if isinstance(duration, float):
        if duration != duration:
            raise ValueError("Invalid value NaN (not a number)")
        seconds = duration
    else:
        seconds = float(operator.index(duration))
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9_223_372_036:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds
