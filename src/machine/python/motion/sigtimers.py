"""Timers that send signals: ``setitimer``, ``getitimer`` and ``alarm`` on the scheduler."""

import _signal
import errno
import os
from collections.abc import Callable

from motion.threads import scheduler

_SIGNALS = {0: 14, 1: 26, 2: 27}  # ITIMER_REAL, _VIRTUAL, _PROF: SIGALRM, SIGVTALRM, SIGPROF

_timers: dict[int, list] = {}
"""By kind of timer: [the present arming's number, the instant when it is due, the interval in seconds]."""
on_due: Callable[[int], object] = int
"""Called with a signal's number when its timer is due: ``signals.py`` sets it."""


def start() -> None:
    """Begin a run: no timer runs."""
    _timers.clear()


def setitimer(which, seconds, interval=0.0, /):
    """Send a signal in ``seconds``, and then every ``interval``. Returns what was left of the timer before."""
    if seconds < 0 or interval < 0:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    before = getitimer(which)
    arming = _timers.setdefault(which, [0, 0.0, 0.0])
    arming[0] += 1
    arming[1:] = [scheduler.now() + seconds if seconds else 0.0, interval]
    if seconds:
        _arm(which, arming[0], seconds)
    return before


def _arm(which: int, number: int, seconds: float) -> None:
    def ring() -> None:
        arming = _timers.get(which)
        if arming is None or arming[0] != number:
            return
        if arming[2]:
            arming[1] = scheduler.now() + arming[2]
            _arm(which, number, arming[2])
        else:
            arming[1] = 0.0
        on_due(_SIGNALS[which])

    scheduler.interrupt_later(seconds, ring)


def getitimer(which, /):
    """The seconds until a timer is due, and its interval."""
    if which not in _SIGNALS:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    _, due, interval = _timers.get(which, (0, 0.0, 0.0))
    return (max(0.0, due - scheduler.now()) if due else 0.0, interval)


def alarm(seconds, /) -> int:
    """Send SIGALRM in so many whole seconds; 0: never. Returns the seconds left before."""
    left, _ = setitimer(0, seconds)
    return int(-(-left // 1))
