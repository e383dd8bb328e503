"""Who waits for whom, tasks and threads alike: the lines of a report (``ReportLine`` of ``protocol.ts``)."""

import asyncio
import gc
from asyncio import locks

from motion.names import names_of
from motion.tasks import number_of
from motion.waits import Waiting, chain

_EXIT_FUNCTIONS = {
    locks.Lock.__aexit__,
    locks._ContextManagerMixin.__aexit__,
}


def lines() -> list[dict]:
    """One line for each task that has not ended, for each thread that waits by itself, and for each other process."""
    # Not at the top: the scheduler ends runs by way of `report.py`.
    from motion.processes import kernel
    from motion.threads import scheduler
    from motion.threads.waits import Waiting as ThreadWaiting

    tasks = [(task, Waiting(task)) for loop in _running_loops() for task in asyncio.all_tasks(loop)]
    tasks.sort(key=lambda pair: number_of(pair[0]))
    threads = []
    others = kernel.running()
    if scheduler.several() or others or scheduler.main.on not in (None, "loop"):
        threads = [(thread, ThreadWaiting(thread)) for thread in scheduler.alive.values()]
        threads = [pair for pair in threads if _tells(*pair)]
    frames = [frame for task, _ in tasks for _, frame in chain(task.get_coro()) if frame is not None]
    frames += [waiting.frame for _, waiting in threads if waiting.frame is not None]
    names = names_of((waiting.target for _, waiting in (*tasks, *threads)), frames)
    found = [_task_line(task, waiting, tasks) for task, waiting in tasks]
    found += [_thread_line(thread, waiting) for thread, waiting in threads]
    for line, (_, waiting) in zip(found, (*tasks, *threads), strict=True):
        if (what := names.get(id(waiting.target))) is not None:
            line["what"] = what
    found += [_process_line(process) for process in others]
    return sorted(found, key=lambda line: line["task"])


def _running_loops() -> list:
    """The event loops that run, in any thread."""
    loops = [item for item in gc.get_objects() if isinstance(item, asyncio.AbstractEventLoop)]
    return [loop for loop in loops if loop.is_running()]


def _tells(thread, waiting) -> bool:
    """Whether the thread's wait says anything: not of a loop, whose tasks tell, nor of an idle worker of a pool."""
    if waiting.on is None or waiting.on == "loop":
        return False
    return thread.number == 0 or not waiting.serves


def _task_line(task, waiting: Waiting, everybody) -> dict:
    line = {
        "task": number_of(task),
        "name": task.get_name(),
        "on": waiting.on,
        "line": waiting.line,
    }
    if waiting.tasks:
        line["of"] = sorted(filter(None, map(number_of, waiting.tasks)))
    if waiting.on == "lock":
        line["holders"] = sorted(_holders(waiting.target, everybody))
    return line


def _thread_line(thread, waiting) -> dict:
    line = {
        "task": thread.lane,
        "name": waiting.name,
        "on": waiting.on,
        "line": waiting.line,
        "thread": True,
    }
    if waiting.of:
        line["of"] = waiting.of
    if waiting.on == "lock":
        line["holders"] = waiting.holders
    return line


def _process_line(process) -> dict:
    return {
        "task": process.lane,
        "name": process.name,
        "on": process.on or "turn",
        "line": process.line,
        "thread": True,
        "process": True,
    }


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
