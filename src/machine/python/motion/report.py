"""Why a run ends when the program does not end itself, and who waits for whom."""

import asyncio
import gc
import json
from asyncio import events, locks

from motion import clock, streams, trace
from motion.host import host
from motion.names import names_of
from motion.tasks import number_of
from motion.waits import Waiting, chain

EXIT_STATUS = 75
"""Exit status of a run that the machine ended: deadlock, livelock or horizon (sysexits.h: EX_TEMPFAIL)."""

_EXIT_FUNCTIONS = {
    locks.Lock.__aexit__,
    locks._ContextManagerMixin.__aexit__,
}


def end(outcome: str, report: dict, status: int = EXIT_STATUS) -> None:
    """End the run here and now with this outcome; does not return."""
    streams.flush()
    trace.finished(outcome, status, json.dumps(report, separators=(",", ":")))
    host().halt(status)


def deadlock() -> None:
    """Nothing is ready, no timer runs and nobody outside can wake the loop: nothing will ever happen again."""
    end("deadlock", {"why": "deadlock", "waiting": _report_lines()})


def livelock() -> None:
    """The loop turns and turns at one instant: tasks keep yielding to each other and time never passes."""
    end("livelock", {"why": "livelock", "turns": clock.turns, "running": _report_lines()})


def horizon() -> None:
    """The run reached its horizon in virtual time."""
    end("horizon", {"why": "horizon", "limit": "time", "value": clock.micros() / 1e6})


def limit(which: str, value: int) -> None:
    """The run made too many events or too much output."""
    if which == "events" and clock.is_virtual() and clock.turns >= trace.LIVELOCK_TURNS:
        livelock()
    end("horizon", {"why": "horizon", "limit": which, "value": value})


def _report_lines() -> list[dict]:
    loop = events._get_running_loop()
    if loop is None:
        return []
    looked = [(task, Waiting(task)) for task in sorted(asyncio.all_tasks(loop), key=number_of)]
    frames = (frame for task, _ in looked for _, frame in chain(task.get_coro()) if frame is not None)
    names = names_of((waiting.target for _, waiting in looked), frames)
    return [_line(task, waiting, looked, names.get(id(waiting.target))) for task, waiting in looked]


def _line(task, waiting: Waiting, everybody, what: str | None) -> dict:
    line = {
        "task": number_of(task),
        "name": task.get_name(),
        "on": waiting.on,
        "line": waiting.line,
    }
    if what is not None:
        line["what"] = what
    if waiting.tasks:
        line["of"] = sorted(filter(None, map(number_of, waiting.tasks)))
    if waiting.on == "lock":
        line["holders"] = sorted(_holders(waiting.target, everybody))
    return line


def _holders(lock, everybody) -> list[int]:
    """The tasks inside an ``async with`` block of the lock.

    asyncio's lock does not know its owner, but a suspended ``async with`` keeps the lock's ``__aexit__`` on the
    coroutine's stack. A task that waits to enter such a block has one there, too.
    """
    holders = []
    for task, waiting in everybody:
        entered = sum(_exits(coro, lock) for coro, _ in chain(task.get_coro()))
        if waiting.on == "lock" and waiting.target is lock:
            entered -= 1
        if entered > 0:
            holders.append(number_of(task))
    return holders


def _exits(coro, lock) -> int:
    found = 0
    before = None
    for item in gc.get_referents(coro):
        if getattr(item, "__self__", None) is lock and getattr(item, "__func__", None) in _EXIT_FUNCTIONS:
            found += 1  # up to 3.13: a bound method
        elif item is lock and _is_exit(before):
            found += 1  # 3.14: the function, then the lock
        before = item
    return found


def _is_exit(item) -> bool:
    try:
        return item in _EXIT_FUNCTIONS
    except TypeError:
        return False
