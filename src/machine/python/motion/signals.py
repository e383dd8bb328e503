"""Signals: the functions of ``_signal`` on the scheduler.

A signal comes from the program itself (``raise_signal``, ``os.kill``, a timer) or from outside at an instant of the
virtual clock (the reader's Ctrl+C, an example's header). As in Modules/signalmodule.c its number goes to the wakeup
file descriptor at once, and its handler runs in the main thread: right away when that runs, else as soon as it gets the
baton; a blocking call of the main thread is interrupted for it and goes on afterwards (PEP 475). The default actions
are Linux's.
"""

import _signal
import _thread
import errno
import importlib
import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

from motion import frames, trace
from motion.host import host
from motion.threads import preempt, scheduler

_SIGNALLED = 128
"""Exit status of a process that signal 0 would have ended, as a shell tells it."""
_NSIG = 65
NOT_CAUGHT = {9, 19}  # SIGKILL, SIGSTOP
IGNORED = {17, 18, 23, 28}  # SIGCHLD, SIGCONT, SIGURG, SIGWINCH: whose default action is none
_TIMERS = {0: 14, 1: 26, 2: 27}  # ITIMER_REAL, _VIRTUAL, _PROF: SIGALRM, SIGVTALRM, SIGPROF

_handlers: dict = {}
_pending: list[int] = []
_wakeup_fd = -1
_timers: dict[int, list] = {}
"""By kind of timer: [the present arming's number, the instant when it is due, the interval in seconds]."""

_default_int_handler = _signal.default_int_handler
_WORDS = {_signal.SIG_DFL: "default", _signal.SIG_IGN: "ignored"}
on_handler: Callable[[int, str], object] = lambda number, how: None  # noqa: E731
"""Called with a signal's number when the program says what to do about it: ``handled``, ``ignored``, ``default``."""


def start(script: list[dict]) -> None:
    """Begin a run that the signals of ``script`` (``ScriptedSignal`` of ``protocol.ts``) will meet."""
    global _wakeup_fd
    _handlers.clear()
    _handlers.update(dict.fromkeys(range(1, _NSIG), _signal.SIG_DFL))
    _handlers[_signal.SIGINT] = _default_int_handler
    _handlers[_signal.SIGPIPE] = _handlers[_signal.SIGXFSZ] = _signal.SIG_IGN
    _pending.clear()
    _timers.clear()
    _wakeup_fd = -1
    for scripted in script:
        number = getattr(_signal, scripted["send"])
        _later(scripted["at"], lambda number=number: deliver(number))


def deliver(number: int) -> None:
    """The process gets a signal."""
    handler = _handlers.get(number)
    if handler == _signal.SIG_IGN:
        return
    if handler == _signal.SIG_DFL or handler is None or number in NOT_CAUGHT:
        if number not in IGNORED:
            _die(number)
        return
    if _wakeup_fd >= 0:
        try:
            os.write(_wakeup_fd, bytes([number]))
        except BlockingIOError:
            pass  # It is full, so whoever reads it will wake up.
    if number not in _pending:
        _pending.append(number)
        scheduler.interrupt_main()


def _die(number: int) -> NoReturn:
    """The default action: the process ends, with nothing flushed and nothing finalized."""
    trace.flush()
    host().halt(_SIGNALLED + number)


def run_handlers() -> None:
    """Run the handlers of the signals that came, in the order of their numbers. The main thread calls it."""
    while _pending:
        number = min(_pending)
        _pending.remove(number)
        handler = _handlers[number]
        if callable(handler):
            handler(number, frames.reader_frame(sys._getframe(1)))


def _check_main(what: str) -> None:
    if scheduler.running is not scheduler.main:
        raise ValueError(f"{what} only works in main thread of the main interpreter")


def _check_number(number) -> None:
    if not 1 <= number < _NSIG:
        raise ValueError("signal number out of range")


def set_handler(number, handler, /):
    """``signal.signal``."""
    if not callable(handler) and handler not in (_signal.SIG_DFL, _signal.SIG_IGN):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object",
        )
    _check_main("signal")
    _check_number(number)
    if number in NOT_CAUGHT:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    before, _handlers[number] = _handlers[number], handler
    on_handler(number, "handled" if callable(handler) else _WORDS[handler])
    return before


def getsignal(number, /):
    """The handler of a signal."""
    _check_number(number)
    return _handlers[number]


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Write the number of each signal to a file descriptor; -1: to none. Returns the one before."""
    global _wakeup_fd
    _check_main("set_wakeup_fd")
    if fd != -1:
        os.fstat(fd)
        if os.get_blocking(fd):
            raise ValueError(f"the fd {fd} must be in non-blocking mode")
    before, _wakeup_fd = _wakeup_fd, fd
    return before


def siginterrupt(number, flag, /):
    """Blocking calls are always gone on with: PEP 475."""
    _check_number(number)


def raise_signal(number, /):
    """Send a signal to the process; in the main thread its handler has run when this returns."""
    if not 0 <= number < _NSIG:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if number == 0:
        return
    deliver(number)
    if scheduler.running is scheduler.main:
        run_handlers()


def pthread_kill(ident, number, /):
    """Signals have one handler for all threads, and it runs in the main one."""
    if all(thread.ident != ident for thread in scheduler.alive.values()):
        raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))
    raise_signal(number)


def interrupt_main(number=_signal.SIGINT, /):
    """``_thread.interrupt_main``: as if the signal had come, but for the default actions."""
    _check_number(number)
    if callable(_handlers[number]):
        raise_signal(number)


def setitimer(which, seconds, interval=0.0, /):
    """Send a signal in ``seconds``, and then every ``interval``. Returns what was left of the timer before."""
    if which not in _TIMERS:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    if seconds < 0 or interval < 0:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    before = getitimer(which)
    arming = _timers.setdefault(which, [0, 0.0, 0.0])
    arming[0] += 1
    arming[1:] = [scheduler.now() + seconds if seconds else 0.0, interval]
    if seconds:
        _arm(which, arming[0], seconds)
    return before


def _arm(which: int, number: int, seconds: float) -> None:
    def ring() -> None:
        arming = _timers.get(which)
        if arming is None or arming[0] != number:
            return
        if arming[2]:
            arming[1] = scheduler.now() + arming[2]
            _arm(which, number, arming[2])
        else:
            arming[1] = 0.0
        deliver(_TIMERS[which])

    _later(seconds, ring)


def _later(seconds: float, function) -> None:
    """Call ``function`` then, even if the program computes all the time."""
    scheduler.call_later(seconds, function)
    preempt.watch()


def getitimer(which, /):
    """The seconds until a timer is due, and its interval."""
    if which not in _TIMERS:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    _, due, interval = _timers.get(which, (0, 0.0, 0.0))
    return (max(0.0, due - scheduler.now()) if due else 0.0, interval)


def alarm(seconds, /) -> int:
    """Send SIGALRM in so many whole seconds; 0: never. Returns the seconds left before."""
    left, _ = setitimer(0, seconds)
    return int(-(-left // 1))


def pause() -> None:
    """Wait for a signal whose handler runs."""
    scheduler.block("signal")


_FUNCTIONS = {
    "alarm": alarm,
    "getitimer": getitimer,
    "getsignal": getsignal,
    "pause": pause,
    "pthread_kill": pthread_kill,
    "raise_signal": raise_signal,
    "set_wakeup_fd": set_wakeup_fd,
    "setitimer": setitimer,
    "siginterrupt": siginterrupt,
    "signal": set_handler,
}

set_handler.__name__ = set_handler.__qualname__ = "signal"


def install() -> None:
    """Replace the functions of ``_signal``; ``signal.py`` itself runs again on them."""
    for name, function in _FUNCTIONS.items():
        setattr(_signal, name, function)
    importlib.reload(signal)
    _thread.interrupt_main = interrupt_main
    scheduler.on_interrupt = run_handlers
