"""The first process as another one sees it: who has the kernel, and the clock.

Every message to it tells the time, and for which events of which remote files somebody waits here. Every message from
it tells the time, too, the files to look at, and the signals that came.
"""

import gc
import marshal
import sys

from motion import clock, signals, trace
from motion.clock import CELL
from motion.host import host
from motion.net.description import ANY
from motion.net.errors import fail
from motion.processes import shared
from motion.threads import scheduler
from motion.threads.waits import Waiting

files: dict[int, object] = {}
"""The remote files that are open here (``remote.Remote``), by the number that the kernel gave them."""

memories: dict[int, object] = {}
"""The shared memories that are mapped here (``remote.RemoteMemory``), by the same number."""

_read = 0
_polled = 0.0


def start() -> dict:
    """Wait for the first process to say what to run."""
    files.clear()
    memories.clear()
    return _expect("start")


def go() -> None:
    """Begin, when it is this process's turn."""
    if clock.is_virtual():
        _expect("go")
    scheduler.outside = _Outside
    _signals()


def call(handle: int, name: str, *args):
    """Have the kernel do something with file ``handle`` (0: with none), and return what it says. Raises its errors."""
    try:
        with _Undisturbed():
            _say("call", (handle, name, args))
            return _expect("answer")
    finally:
        _signals()


def tell(name: str, *args) -> None:
    """Have the kernel do something that has no answer."""
    _say("tell", (0, name, args))


def _say(verb: str, value) -> None:
    if trace.buffer:
        trace.flush()
    armed = []
    for handle, file in files.items():
        mask = 0
        for _, events in file.sleepers:
            mask |= events
        for interest in file.interests:
            mask |= interest.mask
        if mask != file.armed:
            file.armed = mask
            armed.append((handle, mask))
    written = [(handle, found) for handle, one in memories.items() if (found := one.copy.changes(one.memory))]
    host().post(0, marshal.dumps((verb, CELL[0], armed, written, value)))


def _expect(*verbs: str):
    """The value of the next message with one of these verbs."""
    while True:
        verb, value = _listen(None)
        if verb in verbs:
            return value
        if verb == "error":
            raise fail(*value)


def _listen(seconds: float | None):
    """The next message's verb and value; what else it tells is done. ``(None, None)`` where none comes in time."""
    global _read
    asked = clock.nanoseconds()
    message = host().receive(seconds)
    if message is None:
        clock.idle_since(asked)
        return None, None
    _read += 1
    verb, now, notes, numbers, written, value = marshal.loads(message[2])
    for handle, patches in written:
        if (one := memories.get(handle)) is not None:
            one.copy.learn(patches)
            shared.write(one.memory, patches)
    if clock.is_virtual():
        CELL[0] = now
    clock.idle_since(asked)
    for handle in notes:
        if (file := files.get(handle)) is not None:
            file.notify(ANY)
    _pending.extend(numbers)
    return verb, value


_pending: list[tuple] = []


def _signals() -> None:
    while _pending:
        signals.deliver(*_pending.pop(0))


class _Undisturbed:
    """A message and its answer: nothing of the program's may run between them, and ask for something itself.

    What could is a ``__del__`` that the garbage collector calls.
    """

    def __enter__(self) -> None:
        self._collects = gc.isenabled()
        gc.disable()

    def __exit__(self, *exc) -> None:
        if self._collects:
            gc.enable()


class _Outside:
    """``scheduler.outside`` of a process that is not the first."""

    @staticmethod
    def wait(deadline: float | None) -> None:
        """Nothing can run here before ``deadline``, unless the first process has news."""
        with _Undisturbed():
            main = Waiting(scheduler.main)
            _say("idle", (_read, deadline, main.on or "thread", main.line))
            del main
            if clock.is_virtual():
                clock.turns = 0
                _expect("go")
            else:
                _listen(None if deadline is None else max(0.0, (deadline - clock.nanoseconds()) / 1e9))
        _signals()

    @staticmethod
    def give_way() -> None:
        """Let other processes run, too."""
        global _polled
        if clock.is_virtual():
            with _Undisturbed():
                _say("turn", None)
                _expect("go")
        else:
            now = host().real_now()
            if now - _polled >= sys.getswitchinterval() / 2:
                _polled = now
                while _listen(0) != (None, None):
                    pass
        _signals()
