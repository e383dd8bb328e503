"""Signals that wait: each thread's mask, what came meanwhile, and the threads that wait for signals.

As on Linux (kernel/signal.c). A signal for the process goes to the main thread, or, where that blocks it, to another
one that does not, or that waits for it by ``sigwait``; where all block it, it is pending, once, until one of them
unblocks it. One for a thread waits for that thread.
"""

import _signal
import errno
import math
import operator
import os
import warnings
from collections.abc import Callable, Iterable

from motion.threads import scheduler
from motion.threads.scheduler import Thread

NSIG = 65
NOT_CAUGHT = frozenset({9, 19})
"""SIGKILL, SIGSTOP: nobody can block them, either."""
_ALL = frozenset(range(1, NSIG))
_LIBRARY = (32, 33)
"""Signals that the C library keeps for itself."""

About = tuple[int, int, int, int]
"""What ``sigwaitinfo`` tells of a signal besides its number: code, process and user who sent it, status of a child."""
KERNEL: About = (0x80, 0, 0, 0)

_pending: dict[int, About] = {}
"""For the process."""
_own: dict[Thread, dict[int, About]] = {}
"""For one thread, those that it waits for among them."""
_waiting: dict[Thread, tuple[frozenset[int], bool]] = {}
"""The signals that threads wait for; and whether other signals' handlers have to wait meanwhile."""

on_unblocked: Callable[[int, Thread], object] = lambda number, thread: None  # noqa: E731
"""Called with a signal that has waited, and the thread that no longer blocks it: ``signals.py`` sets it."""
after_wait: Callable[[], object] = int
"""Called in a thread that has waited for a signal: ``signals.py`` sets it."""
on_change: Callable[[list[int]], object] = lambda numbers: None  # noqa: E731
"""Called with all the signals that any thread blocks, when that has changed."""


def start(masked: Iterable[int] = ()) -> None:
    """Begin a run whose main thread blocks the signals ``masked``."""
    _pending.clear()
    _own.clear()
    _waiting.clear()
    scheduler.main.masked = frozenset(masked)


def masks(number: int, thread: Thread | None) -> bool:
    """Whether the thread, or else the main one, blocks a signal: it is kept then, even where it is ignored."""
    return number in (thread or scheduler.main).masked


def taker(number: int, about: About, thread: Thread | None) -> Thread | None:
    """The thread that a signal shall act on now; None where it is kept. ``thread``: the only one that it is for."""
    if number in NOT_CAUGHT:
        return thread or scheduler.main
    for one in [thread] if thread else scheduler.alive.values():
        if number in _waiting.get(one, ((),))[0]:
            _own.setdefault(one, {}).setdefault(number, about)
            scheduler.wake(one)
            return None
        if number not in one.masked:
            return one
    (_own.setdefault(thread, {}) if thread else _pending).setdefault(number, about)
    return None


def undisturbed() -> bool:
    """Whether the main thread waits for a signal so that no handler of another one can run."""
    return _waiting.get(scheduler.main, ((), False))[1]


def forget(number: int) -> None:
    """A signal is ignored from now on, and so is one that waits."""
    for pending in (_pending, *_own.values()):
        pending.pop(number, None)


def _take(wanted: Iterable[int]) -> tuple[int, About] | None:
    for pending in (_own.get(scheduler.running, {}), _pending):
        found = min(pending.keys() & wanted, default=None)
        if found is not None:
            return found, pending.pop(found)
    return None


def _signals(numbers) -> frozenset[int]:
    """A set of signals as the program wrote it."""
    found = set()
    for number in map(operator.index, numbers):
        if not 0 < number < NSIG:
            raise ValueError(f"signal number {number} out of range [1; {NSIG - 1}]")
        if number in _LIBRARY:
            message = f"invalid signal number {number}, please use valid_signals()"
            warnings.warn(message, RuntimeWarning, stacklevel=3)
        else:
            found.add(number)
    return frozenset(found)


def pthread_sigmask(how, mask, /) -> set[int]:
    """Block signals (SIG_BLOCK), unblock them, or block these and no others (SIG_SETMASK). Returns the old mask."""
    me, given = scheduler.running, _signals(mask)
    before = me.masked
    if how == _signal.SIG_BLOCK:
        now = before | given
    elif how == _signal.SIG_UNBLOCK:
        now = before - given
    elif how == _signal.SIG_SETMASK:
        now = given
    else:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    me.masked = now - NOT_CAUGHT
    if me.masked != before:
        on_change(sorted(frozenset().union(*(one.masked for one in scheduler.alive.values()))))
    while (found := _take(_ALL - me.masked)) is not None:
        on_unblocked(found[0], me)
    after_wait()
    return set(before)


def sigpending() -> set[int]:
    """The signals that wait for this thread to unblock them."""
    return _pending.keys() | _own.get(scheduler.running, {}).keys()


def sigwait(sigset, /) -> int:
    """Wait for one of these signals, whatever else happens. Returns its number."""
    return _wait(_signals(sigset), None, steady=True)[0]


def sigwaitinfo(sigset, /):
    """Wait for one of these signals; handlers of others run meanwhile. Returns what is known of it."""
    return _info(_wait(_signals(sigset), None))


def sigtimedwait(sigset, timeout, /):
    """As ``sigwaitinfo``, for at most ``timeout`` seconds; None where none comes."""
    wanted = _signals(sigset)
    seconds = timeout if isinstance(timeout, float) else operator.index(timeout)
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("timeout must be non-negative")
    return _info(_wait(wanted, seconds))


def _wait(wanted: frozenset[int], seconds: float | None, *, steady: bool = False) -> tuple[int, About] | None:
    me = scheduler.running
    end = None if seconds is None else scheduler.now() + seconds
    _waiting[me] = wanted, steady
    try:
        while (found := _take(wanted)) is None:
            left = None if end is None else end - scheduler.now()
            if left is not None and left <= 0:
                break
            scheduler.block("signal", None, left)
    finally:
        del _waiting[me]
    after_wait()
    return found


def _info(found: tuple[int, About] | None):
    if found is None:
        return None
    number, (code, pid, uid, status) = found
    return _signal.struct_siginfo((number, code, 0, pid, uid, status, 0))
