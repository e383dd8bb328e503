"""``_multiprocessing``: the semaphores below ``multiprocessing``'s locks (Modules/_multiprocessing/semaphore.c)."""

from itertools import count
from types import ModuleType

from motion import clock
from motion.net.description import IN
from motion.processes import here
from motion.threads import scheduler

_RECURSIVE, _SEMAPHORE = 0, 1
_MAX = 2_147_483_647
_handles = count(1)


class SemLock:
    """Semaphore/Mutex type"""

    __slots__ = ("_count_", "_file", "_owner", "handle", "kind", "maxvalue", "name")

    SEM_VALUE_MAX = _MAX

    def __new__(cls, kind, value, maxvalue, name, unlink):
        if kind not in (_RECURSIVE, _SEMAPHORE):
            raise ValueError("unrecognized kind")
        file = here.here.semaphore(name, value)
        if unlink:
            here.here.unlink(name)
        return cls._make(file, kind, maxvalue, None if unlink else name)

    @classmethod
    def _make(cls, file, kind, maxvalue, name):
        self = object.__new__(cls)
        self._file = file
        file.refs += 1
        self._count_ = 0
        self._owner = 0
        self.handle = next(_handles)
        self.kind, self.maxvalue, self.name = kind, maxvalue, name
        return self

    @classmethod
    def _rebuild(cls, handle, kind, maxvalue, name, /):
        return cls._make(here.here.semaphore(name, None), kind, maxvalue, name)

    def __del__(self) -> None:
        if (file := getattr(self, "_file", None)) is not None:
            file.drop()

    def acquire(self, block=True, timeout=None):
        """Acquire the semaphore/lock."""
        if self.kind == _RECURSIVE and self._is_mine():
            self._count_ += 1
            return True
        file = self._file
        if not file.take():
            if not block:
                # Whoever asks again and again lets others run.
                scheduler.give_way()
                if not file.take():
                    return False
            elif not self._wait(None if timeout is None else max(0.0, float(timeout))):
                return False
        self._count_ += 1
        self._owner = scheduler.running.ident
        return True

    def _wait(self, seconds: float | None) -> bool:
        deadline = None if seconds is None else clock.nanoseconds() + seconds * 1e9
        while True:
            if not self._file.wait(IN, deadline, self, "lock"):
                return self._file.take()
            if self._file.take():
                return True

    def release(self):
        """Release the semaphore/lock."""
        if self.kind == _RECURSIVE:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._count_ > 1:
                self._count_ -= 1
                return
        elif self._file.get() >= self.maxvalue:
            raise ValueError("semaphore or lock released too many times")
        self._file.post()
        self._count_ -= 1

    def __enter__(self):
        """Enter the semaphore/lock."""
        return self.acquire()

    def __exit__(self, *exc):
        """Exit the semaphore/lock."""
        self.release()

    def _count(self):
        """Num of `acquire()`s minus num of `release()`s for this process."""
        return self._count_

    def _is_mine(self):
        """Whether the lock is owned by this thread."""
        return self._count_ > 0 and self._owner == scheduler.running.ident

    def _get_value(self):
        """Get the value of the semaphore."""
        return self._file.get()

    def _is_zero(self):
        """Return whether semaphore has value zero."""
        return self._file.get() == 0

    def _after_fork(self):
        """Rezero the net acquisition count after fork()."""
        self._count_ = 0


SemLock.__module__ = "_multiprocessing"


def sem_unlink(name, /) -> None:
    """Forget the name of a semaphore."""
    here.here.unlink(name)


def make_module() -> ModuleType:
    """The ``_multiprocessing`` module."""
    module = ModuleType("_multiprocessing")
    module.SemLock = SemLock
    module.sem_unlink = sem_unlink
    module.flags = {"HAVE_SEM_OPEN": 1, "HAVE_SEM_TIMEDWAIT": 1, "HAVE_FD_TRANSFER": 0}
    return module
