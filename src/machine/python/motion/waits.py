"""What a suspended task waits on, at which line of the reader's, and who it waits for."""

import asyncio
import gc
import types
from asyncio import base_events, locks, queues, tasks

from motion.frames import is_reader


class _Absent:
    """Stands in for classes that older Pythons lack."""

    __anext__ = _aexit = _wait_for_one = None


_CODES = {
    tasks.sleep: "sleep",
    tasks._wait: "task",
    tasks._cancel_and_wait: "task",
    getattr(tasks, "_AsCompletedIterator", _Absent).__anext__: "task",
    getattr(tasks, "_AsCompletedIterator", _Absent)._wait_for_one: "task",
    asyncio.TaskGroup.__aexit__: "group",
    getattr(asyncio.TaskGroup, "_aexit", _Absent._aexit): "group",
    locks.Lock.acquire: "lock",
    locks.Event.wait: "event",
    locks.Condition.wait: "condition",
    locks.Semaphore.acquire: "semaphore",
    locks.Barrier.wait: "barrier",
    locks.Barrier._block: "barrier",
    locks.Barrier._wait: "barrier",
    queues.Queue.get: "queue",
    queues.Queue.put: "queue",
    queues.Queue.join: "queue",
    base_events.BaseEventLoop.shutdown_asyncgens: "future",
}
_KINDS = {function.__code__: kind for function, kind in _CODES.items() if hasattr(function, "__code__")}


def learn(functions, kind: str) -> None:
    """Who waits in one of these functions of the library waits for this ``kind``."""
    _KINDS.update((function.__code__, kind) for function in functions)


class Waiting:
    """A suspended task, looked at from outside.

    ``on`` is a ``Wait`` of ``protocol.ts``; ``line`` the innermost line of the reader's;
    ``target`` the primitive, group or future waited on; ``tasks`` the tasks waited for.
    """

    __slots__ = ("line", "on", "target", "tasks")

    def __init__(self, task) -> None:
        self.on = None
        self.line = None
        self.target = None
        self.tasks = ()
        _look(self, task)


def chain(coro):
    """The awaited objects from a task's coroutine down, as (object, frame) pairs."""
    while coro is not None:
        kind = type(coro)
        if kind is types.CoroutineType:
            yield coro, coro.cr_frame
            coro = coro.cr_await
        elif kind is types.GeneratorType:
            yield coro, coro.gi_frame
            coro = coro.gi_yieldfrom
        elif kind is types.AsyncGeneratorType:
            yield coro, coro.ag_frame
            coro = coro.ag_await
        else:
            coro = _hidden(coro)


def _hidden(awaitable):
    """The generator inside an ``__anext__`` or ``__await__`` object, which only the collector can see."""
    for inner in gc.get_referents(awaitable):
        if type(inner) in (types.CoroutineType, types.GeneratorType, types.AsyncGeneratorType):
            return inner
    return None


def _look(found: Waiting, task) -> None:
    below = None  # the library's frame right below the reader's innermost one
    for _, frame in chain(task.get_coro()):
        if frame is None:
            continue
        code = frame.f_code
        if is_reader(code.co_filename):
            found.line = frame.f_lineno
            found.on = below = None
        elif found.on is None:
            found.on = _KINDS.get(code)
            below = frame
    waiter = task._fut_waiter
    if waiter is None:
        found.on = "turn"
    elif found.on is None:
        _look_at_future(found, waiter)
    elif found.on == "group":
        found.target = below.f_locals.get("self")
        found.tasks = tuple(found.target._tasks)
    elif found.on == "task":
        found.tasks = _unfinished(below.f_locals.get("fs", ()))
    elif found.on != "sleep" and below is not None:
        found.target = below.f_locals.get("self")


def _look_at_future(found: Waiting, waiter) -> None:
    found.target = waiter
    found.on = "task"
    if isinstance(waiter, asyncio.Task):
        found.tasks = (waiter,)
    elif isinstance(waiter, tasks._GatheringFuture):
        found.tasks = _unfinished(waiter._children)
        futures = [one for one in found.tasks if not isinstance(one, asyncio.Task)]
        if len(futures) == len(found.tasks) > 0:
            found.on, found.target, found.tasks = "future", futures[0], ()
    elif isinstance(shielded := _shielded(waiter), asyncio.Task):
        found.tasks = (shielded,)
    else:
        found.on = "future"


def _unfinished(futures) -> tuple:
    return tuple(one for one in futures if not one.done())


def _shielded(outer):
    """What ``asyncio.shield`` guards with the future that it returned; None when it is no such future."""
    return _enclosed(outer, "shield.<locals>._outer_done_callback", "inner")


def source_of(future):
    """The future whose result goes on to this one, of another thread perhaps; None where there is none."""
    return _enclosed(future, "_chain_future.<locals>._call_check_cancel", "source")


def _enclosed(future, callback_name: str, variable: str):
    """A variable around the library's function that waits for a future of asyncio, or of ``concurrent``, to end."""
    callbacks = [callback for callback, _ in getattr(future, "_callbacks", None) or ()]
    for callback in (*callbacks, *getattr(future, "_done_callbacks", ())):
        if getattr(callback, "__qualname__", "") == callback_name:
            names = callback.__code__.co_freevars
            return callback.__closure__[names.index(variable)].cell_contents
    return None
