"""What a blocked thread waits for, and on which line of the reader's.

``threading`` builds everything from locks, so the lock that a thread blocks on says little. The library function that
the reader called says more: the outermost one below the reader's own line.
"""

import os
import queue
import threading
from concurrent import futures
from concurrent.futures import thread as pool

from motion.frames import is_reader

_FUNCTIONS = {
    threading.Barrier.wait: "barrier",
    threading.Condition.wait: "condition",
    threading.Condition.wait_for: "condition",
    threading.Event.wait: "event",
    threading.Semaphore.acquire: "semaphore",
    # Until the new thread has begun: that is never long.
    threading.Thread.start: "turn",
    threading.Thread.join: "thread",
    threading._shutdown: "thread",
    queue.Queue.get: "queue",
    queue.Queue.put: "queue",
    queue.Queue.join: "queue",
    queue._PySimpleQueue.get: "queue",
    futures.Future.result: "future",
    futures.Future.exception: "future",
    futures.wait: "future",
    futures.as_completed: "future",
    futures.Executor.__exit__: "thread",
    pool.ThreadPoolExecutor.shutdown: "thread",
}
_LIBRARY = os.path.dirname(os.path.dirname(os.path.dirname(futures.__file__)))
_SERVANTS = tuple(
    os.path.join(_LIBRARY, *path, "") for path in (("concurrent", "futures"), ("multiprocessing",))
)
"""Where the library's own threads come from. (To import multiprocessing now would show it CPython's own network.)"""
_KINDS = {function.__code__: kind for function, kind in _FUNCTIONS.items()}


def know(functions: dict) -> None:
    """Let these functions tell more of a wait than what they block on, too: by function, a ``Wait``."""
    _KINDS.update((function.__code__, kind) for function, kind in functions.items())


class Waiting:
    """A blocked thread, looked at, as ``motion.waits.Waiting`` is of a task.

    ``of`` are the lanes of the threads whose end it waits for, ``holders`` those of the threads that hold the lock.
    ``serves``: the thread is a pool's, or one that ``multiprocessing`` started, and none of the reader's code waits.
    """

    __slots__ = ("_thread", "frame", "line", "on", "serves", "target")

    def __init__(self, thread) -> None:
        self._thread = thread
        self.on = thread.on
        self.target = thread.target
        self.line = None
        self.frame = None
        self.serves = False
        frame = thread.frame
        while frame is not None:
            code = frame.f_code
            if is_reader(code.co_filename):
                self.frame = frame
                self.line = frame.f_lineno
                self.serves = False
                return
            self.serves = self.serves or code.co_filename.startswith(_SERVANTS)
            if code in _KINDS:
                self.on = _KINDS[code]
                self.target = frame.f_locals.get("self", self.target)
            frame = frame.f_back

    @property
    def name(self) -> str:
        """What ``threading`` calls the thread."""
        known = threading._active.get(self._thread.ident)
        return "" if known is None else known.name

    @property
    def of(self) -> list[int]:
        """Known where one thread is joined; who waits for all of them may wait for any."""
        joined = getattr(self._thread.target, "_thread", None) if self.on == "thread" else None
        return [] if joined is None else [joined.lane]

    @property
    def holders(self) -> list[int]:
        """Of a lock that a thread took; any thread may release it."""
        holder = getattr(self._thread.target, "_holder", None)
        return [] if holder is None else [holder.lane]
