"""``_thread.lock`` and ``_thread.RLock`` on the scheduler.

They follow Modules/_threadmodule.c and Python/lock.c: a released lock is free for whoever comes first, so a thread
that releases and takes it again overtakes those who wait; one that has waited for a millisecond is handed the lock
over. Names and messages are CPython's, the classes' names in a repr included.
"""

import operator
from collections import deque

from motion.clock import nanoseconds
from motion.threads import scheduler
from motion.threads.scheduler import block, wake

TIMEOUT_MAX = 9_223_372_036.0
"""Seconds that a wait may last: ``_thread.TIMEOUT_MAX`` on 64-bit Linux."""

_OUT_OF_RANGE = "out of range for platform time_t"
_TIME_TO_BE_FAIR = 1_000_000
"""Nanoseconds of waiting after which a lock is handed over (Python/lock.c: TIME_TO_BE_FAIR_NS)."""


def wait_seconds(blocking, timeout) -> float | None:
    """The arguments of ``acquire`` as seconds to wait at most; None: for ever. Raises ``acquire``'s errors."""
    if timeout.__class__ not in (float, int):
        timeout = timeout if isinstance(timeout, float) else operator.index(timeout)
    if timeout != timeout:
        raise ValueError("Invalid value NaN (not a number)")
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        ints = isinstance(timeout, int)  # the words of Python/pytime.c
        raise OverflowError(f"timestamp {'too large to convert to C PyTime_t' if ints else _OUT_OF_RANGE}")
    return None if timeout == -1 else timeout


class _Waiter:
    """A thread that waits for a lock since an instant in nanoseconds."""

    __slots__ = ("handed_over", "since", "thread")

    def __init__(self, thread: scheduler.Thread, since: float) -> None:
        self.thread = thread
        self.since = since
        self.handed_over = False


class lock:  # noqa: N801
    """A lock object is a synchronization primitive, made by ``threading.Lock()``."""

    __slots__ = ("__weakref__", "_holder", "_locked", "_waiters")

    def __new__(cls):
        self = object.__new__(cls)
        self._locked = False
        # For the report of a deadlock: the thread that took it.
        self._holder = None
        self._waiters = None
        return self

    def __init_subclass__(cls, **options):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock; wait for it at most ``timeout`` seconds where ``blocking``. Whether it was taken."""
        if blocking is True and timeout == -1:
            if not self._locked:
                self._locked = True
                self._holder = scheduler.running
                return True
            return self._wait(None)
        seconds = wait_seconds(blocking, timeout)
        if not self._locked:
            self._locked = True
            self._holder = scheduler.running
            return True
        return False if seconds == 0 else self._wait(seconds)

    def _wait(self, seconds: float | None, named: object = None) -> bool:
        """Wait for the lock, which the program knows as ``named``."""
        me = scheduler.running
        begin = nanoseconds()
        end = None if seconds is None else begin + seconds * 1e9
        if self._waiters is None:
            self._waiters = deque()
        entry = _Waiter(me, begin)
        while True:
            self._waiters.append(entry)
            try:
                woken = block("lock", named or self, None if end is None else (end - nanoseconds()) / 1e9)
            except BaseException:
                # A signal's handler raised; the lock may have come at that very moment.
                self._leave(entry)
                raise
            if entry in self._waiters:
                # Nobody woke it: the time is over, or a signal came.
                self._waiters.remove(entry)
            if not woken:
                return False
            if entry.handed_over:
                return True
            if not self._locked:
                self._locked = True
                self._holder = me
                return True

    def _leave(self, entry: _Waiter) -> None:
        """A waiter wants the lock no more: what it may have got belongs to the next."""
        if entry in self._waiters:
            self._waiters.remove(entry)
        elif entry.handed_over:
            self.release()
        elif self._waiters and not self._locked:
            wake(self._waiters.popleft().thread)

    def release(self):
        """Release the lock. RuntimeError where it is not locked."""
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        waiters = self._waiters
        if waiters:
            while waiters:
                waiter = waiters.popleft()
                if wake(waiter.thread):
                    if nanoseconds() - waiter.since > _TIME_TO_BE_FAIR:
                        waiter.handed_over = True
                        self._holder = waiter.thread
                        return
                    break
        self._locked = False
        self._holder = None

    def locked(self):
        """Whether the lock is taken."""
        return self._locked

    def __enter__(self):
        if self._locked:
            return self._wait(None)
        self._locked = True
        self._holder = scheduler.running
        return True

    def __exit__(self, *exc):
        self.release()

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def _at_fork_reinit(self):
        self._locked = False
        self._holder = None
        self._waiters = None

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")


class RLock:
    """A lock that the thread which holds it may take again; it is free after as many releases."""

    __slots__ = ("__weakref__", "_block", "_count", "_owner")

    def __new__(cls, *args, **options):
        self = object.__new__(cls)
        self._block = lock()
        self._owner = 0
        self._count = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock, or take it once more; wait at most ``timeout`` seconds. Whether it was taken."""
        seconds = None if blocking is True and timeout == -1 else wait_seconds(blocking, timeout)
        me = scheduler.running.ident
        if self._owner == me:
            self._count += 1
            return True
        inner = self._block
        if inner._locked:
            if seconds == 0 or not inner._wait(seconds, self):
                return False
        else:
            inner._locked = True
            inner._holder = scheduler.running
        self._owner = me
        self._count = 1
        return True

    @property
    def _holder(self):
        return self._block._holder

    def release(self):
        """Release the lock once. RuntimeError where the thread does not hold it."""
        if self._owner != scheduler.running.ident:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._owner = 0
            self._block.release()

    def locked(self):
        """Whether any thread holds the lock."""
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._owner == scheduler.running.ident

    def _recursion_count(self):
        return self._count if self._owner == scheduler.running.ident else 0

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._count, self._owner)
        self._count = self._owner = 0
        self._block.release()
        return state

    def _acquire_restore(self, state):
        count, owner = state
        self._block.acquire()
        self._count, self._owner = count, owner

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._count = self._owner = 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"<{state} {name} object owner={self._owner} count={self._count} at {id(self):#x}>"

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")


lock.__module__ = RLock.__module__ = "_thread"
