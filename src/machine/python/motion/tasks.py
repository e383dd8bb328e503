"""Tasks that are traced: who created them, each step, what they wait on, how they end.

CPython's C task is subclassed only where the trace must hear of something: creation and cancellation. Steps are
heard of in ``Handle._run``, through which the event loop runs everything. The subclass is used untraced, too: it
hashes tasks by order of creation, so that a *set* of tasks (in ``TaskGroup``, ``asyncio.wait``) has an order that
does not depend on memory addresses.
"""

import asyncio
import itertools
import sys
from asyncio import events, tasks
from types import BuiltinFunctionType, CoroutineType, FunctionType

from motion import clock, frames, trace
from motion.birth import EagerStep, given_back
from motion.clock import CELL
from motion.frames import reader_frame
from motion.trace import buffer, emit, quote
from motion.waits import Waiting

_CTask = tasks.Task
extend = buffer.extend  # emit() without its look at the buffer, which _run does once a step
_stock_run = events.Handle._run
_SLEEP = tasks.sleep.__code__
_SHUTDOWN = {"BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor"}
_ids = itertools.count(1)
_names = itertools.count(1)
_ABSENT = object()


class Task(_CTask):
    """CPython's task, with a number and a voice. Looks like its parent to the program."""

    __slots__ = ("_motion_id", "_motion_sleep", "_motion_sleep_at", "_motion_step")

    def __init__(self, coro=_ABSENT, *more, **options):
        if coro.__class__ is not CoroutineType and not asyncio.iscoroutine(coro) or more:
            self._motion_id = 0
            args = () if coro is _ABSENT else (coro, *more)
            super().__init__(*args, **options)  # raises, and must not count
        # The loop's own shutdown tasks are no part of the program's story: number 0, untraced.
        shutdown = coro.__qualname__ in _SHUTDOWN if hasattr(coro, "__qualname__") else False
        self._motion_id = number = 0 if shutdown else next(_ids)
        self._motion_step = f'"step","task":{number}}},'
        # The text of the last wait for a sleep, and where in the coroutine's code that was.
        self._motion_sleep = ""
        self._motion_sleep_at = -1
        name = options.get("name")
        unnamed = 0
        if name is None:
            # In step with the C counter, which numbers the tasks that were given no name.
            unnamed = next(_names)
            name = f"Task-{unnamed}"
        eager = created = None
        if trace.tasks and not shutdown:
            elsewhere = f',"in":{trace.thread}' if trace.thread else ""
            created = (
                f'"created","task":{number},"name":{quote(str(name))},'
                f'"coro":{quote(_coro_name(coro))},"by":{trace.current},"line":{_line(sys._getframe().f_back)}'
                f"{elsewhere}}},"
            )
            if options.get("eager_start") and events._get_running_loop() is not None:
                # The parent's constructor runs the first step.
                eager = EagerStep(self, created)
        try:
            super().__init__(coro, **options)
        except BaseException:
            if not self.done():
                _never_began(self, unnamed)
            raise
        else:
            if created and not eager:
                emit(created)
        finally:
            if eager:
                if eager.end():
                    _step_ended(self)
                self = None  # as in _run

    def __hash__(self):
        return self._motion_id

    def cancel(self, msg=None):
        if trace.tasks and self._motion_id and not self.done():
            emit(
                f'"cancel","task":{self._motion_id},"by":{trace.current},"line":{_line(sys._getframe().f_back)}}},'
            )
        return super().cancel(msg=msg)

    cancel.__doc__ = _CTask.cancel.__doc__

    def __getstate__(self):
        raise unpicklable(self, Task)

    def __del__(self):
        if trace.tasks and self._motion_id and not self.done():
            emit(f'"ended","task":{self._motion_id},"how":"lost"}},')
        super().__del__()


Task.__name__ = Task.__qualname__ = "Task"
Task.__module__ = _CTask.__module__
Task.__doc__ = _CTask.__doc__


def unpicklable(one, stands_for_c: type) -> TypeError:
    """The error of who pickles an object written in C; CPython calls a class written in Python by its name alone."""
    kind = type(one)
    name = f"{kind.__module__}.{kind.__qualname__}" if kind is stands_for_c else kind.__name__
    return TypeError(f"cannot pickle {name!r} object")


def new_number() -> int:
    """The next number of a lane in the trace: tasks share the count with threads."""
    return next(_ids)


def _never_began(task, unnamed: int) -> None:
    """Give back the numbers of a task that its constructor refused: the next one gets them, as on stock CPython."""
    global _ids, _names
    if task._motion_id:
        _ids = given_back(_ids, task._motion_id)
    task._motion_id = 0
    if unnamed and task._coro is None:
        _names = given_back(_names, unnamed)


def number_of(task) -> int:
    """The task's number; 0 for a task of a class that is not ours."""
    return getattr(task, "_motion_id", 0)


def _line(frame) -> str:
    found = reader_frame(frame)
    return "null" if found is None else str(found.f_lineno)


def _coro_name(coro) -> str:
    return getattr(coro, "__qualname__", None) or type(coro).__name__


def _run(self):
    """``Handle._run`` that tells when it runs a step of a task.

    The hottest lines of the machine: a call costs half a microsecond on WebAssembly, so what nearly every step
    does is written out here, and the rest is one call away.
    """
    callback = self._callback
    kind = callback.__class__
    number = 0
    if kind is BuiltinFunctionType:
        task = callback.__self__
        # The wake-up of a task gets the future that it waits on.
        if task.__class__ is Task or isinstance(task, Task):
            args = self._args
            if args and args[0] is task._fut_waiter:
                number = task._motion_id
    elif kind is not FunctionType and kind.__name__ == "TaskStepMethWrapper":
        task = callback.__self__
        number = number_of(task)
    if number:
        by = trace.current
        trace.current = number
        if CELL[0] >= trace.until:
            trace.tell_time()
        head = trace.head
        extend((head, task._motion_step))
    else:
        began = CELL[0]
    try:
        self._context.run(callback, *self._args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        _failed(self, exc)
    finally:
        if number:
            if CELL[0] >= trace.until:
                trace.tell_time()
            # A step that takes no virtual time is the rule.
            if trace.head is not head:
                _took(trace.instant_of(head), self._loop)
            trace.current = by
            # What most steps of most programs end in: a coroutine that awaits a sleep where it did the last time.
            coro = None if task._fut_waiter is None else task.get_coro()
            if (
                coro.__class__ is CoroutineType
                and (inner := coro.cr_await).__class__ is CoroutineType
                and inner.cr_code is _SLEEP
                and coro.cr_frame.f_lasti == task._motion_sleep_at
            ):
                extend((trace.head, task._motion_sleep))
            else:
                _step_ended(task)
            if len(buffer) >= trace.room:
                trace.flush()
        elif CELL[0] - began > 1000:
            _took(began // 1000, self._loop)
        # A failed task's traceback holds this frame; like CPython's _run, it must not hold the task in turn.
        self = callback = task = coro = inner = args = None


def _took(began: float, loop) -> None:
    """Tell of a step as slow by the measure that asyncio's debug mode has (Lib/asyncio/base_events.py, _run_once).

    ``began`` is in microseconds. On the real clock nobody looks how long callbacks take that are no steps of tasks.
    """
    limit = getattr(loop, "slow_callback_duration", None)
    if isinstance(limit, (int, float)) and (clock.micros() - began) / 1e6 >= limit:
        emit(f'"slow","task":{trace.current},"since":{int(began)}}},')


def _failed(handle, exc: BaseException) -> None:
    """Let the stock ``Handle._run`` do what it does with a callback's exception."""
    handle._context = _Raiser(handle, exc)
    _stock_run(handle)


class _Raiser:
    """Stands in for a handle's context once: running anything in it raises what running it has raised."""

    def __init__(self, handle, exc: BaseException) -> None:
        self._handle, self._context, self._exc = handle, handle._context, exc

    def run(self, *_):
        # An exception handler of the reader's runs in the real one.
        self._handle._context = self._context
        try:
            raise self._exc
        finally:
            self = None  # as in _run


def _step_ended(task) -> None:
    if task._fut_waiter is None:
        emit(_ended(task) if task.done() else _waiting(task))
        return
    event = _waiting(task)
    coro = task.get_coro()
    if coro.__class__ is CoroutineType:
        inner = coro.cr_await
        if inner.__class__ is CoroutineType and inner.cr_code is _SLEEP:
            task._motion_sleep_at = coro.cr_frame.f_lasti
            task._motion_sleep = event
    emit(event)


def _ended(task) -> str:
    head = f'"ended","task":{task._motion_id},"how":'
    if task.cancelled():
        return f'{head}"cancelled"}},'
    if (error := task._exception) is not None:  # exception() would mark it as retrieved
        return f'{head}"failed","error":{quote(describe(error))}}},'
    return f'{head}"done"}},'


def _waiting(task) -> str:
    waiting = Waiting(task)
    line = "null" if waiting.line is None else waiting.line
    of = ""
    if waiting.tasks:
        numbers = sorted(filter(None, map(number_of, waiting.tasks)))
        of = f',"of":[{",".join(map(str, numbers))}]' if numbers else ""
    return f'"wait","task":{task._motion_id},"on":"{waiting.on}","line":{line}{of}}},'


def describe(error: BaseException) -> str:
    """``TypeName: message``."""
    try:
        text = str(error)
    except Exception:
        text = ""
    name = type(error).__name__
    return f"{name}: {text}" if text else name


def start() -> None:
    """Number tasks from 1 again, and listen to their steps where the run is traced."""
    global _ids, _names
    _ids = itertools.count(1)
    _names = itertools.count(1)
    events.Handle._run = _run if trace.tasks else _stock_run


def install() -> None:
    """Make asyncio create these tasks."""
    asyncio.Task = tasks.Task = Task
    # Warnings and inspect.stack() name the file of a frame: this one stands where CPython's own stood.
    _run.__code__ = _run.__code__.replace(co_filename=_stock_run.__code__.co_filename)
    frames.LOOP_CODES.add(_run.__code__)
    if hasattr(tasks, "create_eager_task_factory"):
        # The stock factory was made for the class that it replaces.
        factory = tasks.create_eager_task_factory(Task)
        asyncio.eager_task_factory = tasks.eager_task_factory = factory
