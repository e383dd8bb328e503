"""The functions of ``_thread`` on the scheduler: what CPython's own ``threading.py`` stands on.

They follow Modules/_threadmodule.c of CPython 3.14, its messages included. Contextvars, the running
event loop and, but for their end, thread-local data need nothing from here: each thread has a thread state of its own.
"""

import _thread
import builtins
import os
import sys
from collections.abc import Callable
from functools import partial
from itertools import count

from motion import tasks, walkers
from motion.host import host
from motion.threads import lanes, scheduler
from motion.threads.locks import TIMEOUT_MAX, RLock, lock, wait_seconds

_IDENT_STEP = 8_392_704  # how far apart Linux puts the stacks of threads

finalizing = False
"""Whether the program is over but for what its objects do when they go: no thread starts any more."""

_finalization_error = getattr(builtins, "PythonFinalizationError", RuntimeError)  # its parent, up to 3.12

_idents = count(scheduler.MAIN_IDENT + _IDENT_STEP, _IDENT_STEP)
_to_join: set = set()
"""Threads that the end of the program waits for."""


class _ThreadHandle:
    """What ``threading.Thread`` keeps of a thread it started."""

    __slots__ = ("__weakref__", "_done", "_ident", "_joiners", "_thread")

    def __init__(self) -> None:
        self._ident = 0
        self._thread = None
        self._done = False
        self._joiners: list = []

    @property
    def ident(self) -> int:
        """The identifier of the thread; 0 before it starts."""
        return self._ident

    def is_done(self) -> bool:
        """Whether the thread has ended."""
        return self._done

    def _set_done(self) -> None:
        if self._ident == 0:
            raise RuntimeError("thread not started")
        self._done = True
        _to_join.discard(self)
        joiners, self._joiners = self._joiners, []
        for thread in joiners:
            scheduler.wake(thread)

    def join(self, timeout=None) -> None:
        """Wait for the thread's end, at most ``timeout`` seconds."""
        if self._ident == 0:
            raise RuntimeError("thread not started")
        if self._done:
            return
        if self._ident == scheduler.running.ident:
            raise RuntimeError("Cannot join current thread")
        seconds = wait_seconds(True, -1 if timeout is None or timeout < 0 else timeout)
        if seconds == 0:
            scheduler.give_way()
            return
        me = scheduler.running
        end = None if seconds is None else scheduler.now() + seconds
        while not self._done:
            self._joiners.append(me)
            try:
                in_time = scheduler.block("thread", self, None if end is None else end - scheduler.now())
            finally:
                if me in self._joiners:
                    self._joiners.remove(me)
            if not in_time:
                return

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object: ident={self._ident}>"

    def __getstate__(self):
        raise tasks.unpicklable(self, _ThreadHandle)


def _make_thread_handle(ident: int) -> _ThreadHandle:
    handle = _ThreadHandle()
    handle._ident = ident
    return handle


def start_joinable_thread(function, handle=None, daemon=True) -> _ThreadHandle:
    """Start a thread that calls ``function``; the end of the program waits for it unless ``daemon``."""
    if not callable(function):
        raise TypeError("thread function must be callable")
    if handle is None:
        handle = _ThreadHandle()
    elif not isinstance(handle, _ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    if handle._ident:
        raise RuntimeError("thread already started")
    _start(function, (), {}, handle)
    if not daemon:
        _to_join.add(handle)
    return handle


def start_new_thread(function, args, kwargs=None, /) -> int:
    """Start a thread that nobody joins; return its identifier."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    handle = _ThreadHandle()
    _start(function, args, kwargs or {}, handle)
    return handle._ident


def _start(function, args, kwargs, handle: _ThreadHandle) -> None:
    if finalizing:
        raise _finalization_error("can't create new thread at interpreter shutdown")
    lane = lanes.created(function)

    def body() -> None:
        nonlocal function, args, kwargs
        lanes.began(handle._thread)
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exc:
            scheduler.running.error = tasks.describe(exc)
            unraisable(f"Exception ignored in thread started by {function!r}", exc)()
        # What the thread worked on may go at once; this function's own end comes a little later.
        function = args = kwargs = None
        host().end_thread_data()
        lanes.ended(handle._thread)
        handle._set_done()

    handle._ident = next(_idents)
    try:
        handle._thread = scheduler.spawn(body, handle._ident, lane)
    except BaseException:
        handle._ident = 0
        raise


def _excepthook(args, /) -> None:
    """``threading.excepthook``: CPython's own prints, the trace hears of it."""
    if args.exc_type is not SystemExit:
        scheduler.running.error = tasks.describe(args.exc_value)
    _stock_excepthook(args)


_stock_excepthook = _thread._excepthook


def unraisable(message: str, exc: BaseException) -> Callable[[], object]:
    """What tells of an exception that nobody can catch."""
    args = _UnraisableArgs((type(exc), exc, walkers.trimmed(exc.__traceback__), message, None))
    return partial(sys.unraisablehook, args)


def _unraisable_type() -> type:
    """The type that ``sys.unraisablehook`` insists on; it has no name, so it is caught in the act."""
    found = []
    kept, sys.unraisablehook = sys.unraisablehook, lambda args: found.append(type(args))
    try:

        class Fails:
            def __del__(self):
                raise ValueError

        Fails()
    finally:
        sys.unraisablehook = kept
    return found[0]


_UnraisableArgs = _unraisable_type()


def _shutdown() -> None:
    """Wait for every thread that is not a daemon: the first thing at the end of a program."""
    while _to_join:
        next(iter(sorted(_to_join, key=lambda handle: handle._ident))).join()


def get_ident() -> int:
    """The identifier of the running thread."""
    return scheduler.running.ident


def get_native_id() -> int:
    """The operating system's number of the thread: on Linux, the main thread's is the process's."""
    return os.getpid() + scheduler.running.number


def _count() -> int:
    """How many threads were started and have not ended."""
    return len(scheduler.alive) - 1


def set_name(name) -> None:
    """Name the running thread for the operating system, which here is the trace."""


def stack_size(size=0, /) -> int:
    """Every thread's stack is as large as the machine makes it."""
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32_768:
        raise ValueError(f"size not valid: {size} bytes")
    global _stack_size
    before, _stack_size = _stack_size, size
    return before


_stack_size = 0


def start() -> None:
    """Forget the threads of an earlier run."""
    global _idents, finalizing
    finalizing = False
    _to_join.clear()
    _idents = count(scheduler.MAIN_IDENT + _IDENT_STEP, _IDENT_STEP)


FUNCTIONS = {
    "LockType": lock,
    "RLock": RLock,
    "TIMEOUT_MAX": TIMEOUT_MAX,
    "_ThreadHandle": _ThreadHandle,
    "_count": _count,
    "_excepthook": _excepthook,
    "_get_main_thread_ident": lambda: scheduler.MAIN_IDENT,
    "_make_thread_handle": _make_thread_handle,
    "_shutdown": _shutdown,
    "allocate": lock,
    "allocate_lock": lock,
    "get_ident": get_ident,
    "get_native_id": get_native_id,
    "lock": lock,
    "set_name": set_name,
    "stack_size": stack_size,
    "start_joinable_thread": start_joinable_thread,
    "start_new": start_new_thread,
    "start_new_thread": start_new_thread,
}
"""What replaces the attributes of ``_thread``."""

for _function in FUNCTIONS.values():
    if callable(_function):
        _function.__module__ = "_thread"

STOCK = {name: getattr(_thread, name) for name in FUNCTIONS if hasattr(_thread, name)}
"""CPython's own, for who needs real threads: the stock host."""
