"""The processor's time: what has passed but for the waits, of the whole process or of one thread.

On the virtual clock computing takes no time by itself, so it is what a program pays for: lines that have a price
(``line_cost``), switches between threads that compute, and the ticks of the clock. A program that burns an amount of
it (``while time.process_time() < end: pass``) burns virtual time as one that watches any other clock.
"""

import errno
import os
import time

from motion import clock
from motion.threads import scheduler

_get_clock_info = time.get_clock_info
_clock_gettime_ns = time.clock_gettime_ns
_OF_PROCESS, _OF_THREAD = 2, 3  # CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID
_IDS = {"process_time": "CLOCK_PROCESS_CPUTIME_ID", "thread_time": "CLOCK_THREAD_CPUTIME_ID"}
tick = time.monotonic_ns
"""Reads the clock, which ticks: ``stock.py`` has its own."""


def process_time() -> float:
    """``time.process_time``."""
    return process_time_ns() / 1e9


def process_time_ns() -> int:
    """``time.process_time_ns``."""
    tick()
    return int(clock.nanoseconds() - clock.waited)


def thread_time() -> float:
    """``time.thread_time``."""
    return thread_time_ns() / 1e9


def thread_time_ns() -> int:
    """``time.thread_time_ns``."""
    tick()
    return int(scheduler.computed(scheduler.running))


def pthread_getcpuclockid(thread_id, /) -> int:
    """``time.pthread_getcpuclockid``: as Linux numbers these clocks, by the threads' own numbers."""
    for thread in scheduler.alive.values():
        if thread.ident == thread_id:
            return ~(os.getpid() + thread.number) << 3 | 6
    raise OSError(errno.ESRCH, os.strerror(errno.ESRCH))


def clock_gettime(clock_id, /) -> float:
    """``time.clock_gettime``."""
    return clock_gettime_ns(clock_id) / 1e9


def clock_gettime_ns(clock_id, /) -> int:
    """``time.clock_gettime_ns``."""
    if clock_id == _OF_PROCESS:
        return process_time_ns()
    if clock_id == _OF_THREAD:
        return thread_time_ns()
    if isinstance(clock_id, int) and clock_id < 0:
        thread = scheduler.alive.get(~(clock_id >> 3) - os.getpid())
        if thread is not None:
            tick()
            return int(scheduler.computed(thread))
    return _clock_gettime_ns(clock_id)


def get_clock_info(name: str):
    """``time.get_clock_info`` as on Linux, whose resolution browsers vary: asyncio's timers depend on it."""
    info = _get_clock_info("monotonic" if name in _IDS else name)
    info.resolution = 1e-09
    if name in _IDS:
        info.implementation = f"clock_gettime({_IDS[name]})"
    return info


_FUNCTIONS = (
    *(process_time, process_time_ns, thread_time, thread_time_ns),
    *(pthread_getcpuclockid, clock_gettime, clock_gettime_ns, get_clock_info),
)


def install() -> None:
    """Put the clocks into ``time``."""
    for function in _FUNCTIONS:
        setattr(time, function.__name__, function)
