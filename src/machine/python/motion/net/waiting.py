"""Waiting for one of many files: what ``select``, ``poll`` and ``epoll`` share."""

from asyncio.events import _get_running_loop
from collections.abc import Callable, Sequence

from motion import clock, report
from motion.net.description import ALWAYS, Description
from motion.threads import scheduler
from motion.threads.scheduler import ready, timers

LIVELOCK_TURNS = 100_000
"""Looks at one instant of virtual time, without waiting, after which the run is a livelock."""
FREE_TURNS = 10_000
"""Looks that cost no virtual time. Whoever looks more often, and waits for an instant, pays for the rest."""
_TURN_NS = 20_000.0
"""What such a look costs: about a turn of an event loop on a real computer. More and more, so that hours end, too."""
_paid = 0
"""Looks that were paid for since the clock last jumped."""

_Watched = Sequence[tuple[Description, int]]


def block(watched: _Watched, seconds: float | None, target: object, on: str) -> bool:
    """Suspend the running thread until an event of one of these files may hold; False after ``seconds``."""
    me = scheduler.running
    asleep = []
    for file, events in watched:
        sleeper = (me, events | ALWAYS)
        file.sleepers.append(sleeper)
        file.refs += 1
        asleep.append((file, sleeper))
    try:
        return scheduler.block(on, target, seconds)
    finally:
        for file, sleeper in asleep:
            file.sleepers.remove(sleeper)
            file.drop()


def turn() -> None:
    """Somebody looks without waiting; who does nothing else for ever is a livelock."""
    global _paid
    clock.turns += 1
    if clock.turns > FREE_TURNS and clock.is_virtual():
        if timers or getattr(_get_running_loop(), "_scheduled", None):
            # On a real computer that instant comes, however busy the loop is.
            clock.spend(_TURN_NS * 2.0 ** (_paid // LIVELOCK_TURNS))
            _paid += 1
            clock.turns = FREE_TURNS
        elif clock.turns >= LIVELOCK_TURNS:
            report.livelock()
    elif clock.turns == 1:
        _paid = 0


def until(look: Callable, watched: _Watched, seconds: float | None, target: object, on: str = "socket"):
    """What ``look()`` finds, as soon as it finds something, at the latest after ``seconds``."""
    if seconds == 0:
        turn()
        # Others go on, too: a program may look again and again until they have.
        if timers or ready or scheduler.outside is not None:
            scheduler.give_way()
        return look()
    found = look()
    end = None if seconds is None else clock.nanoseconds() + seconds * 1e9
    while not found:
        left = None if end is None else (end - clock.nanoseconds()) / 1e9
        if left is not None and left <= 0:
            break
        block(watched, left, target, on)
        found = look()
    return found
