"""Signals: the functions of ``_signal`` on the scheduler.

A signal comes from the program itself (``raise_signal``, ``os.kill``, a timer) or from outside at an instant of the
virtual clock (the reader's Ctrl+C, an example's header). As in Modules/signalmodule.c its number goes to the wakeup
file descriptor at once, and its handler runs in the main thread: right away when that runs, else as soon as it gets the
baton; a blocking call of the main thread is interrupted for it and goes on afterwards (PEP 475). The default actions
are Linux's. ``sigmasks`` has the signals that have to wait, ``sigtimers`` the timers.
"""

import _signal
import _thread
import errno
import importlib
import os
import signal
import sys
from collections.abc import Callable, Iterable
from typing import NoReturn

from motion import sigmasks, sigtimers, trace, walkers
from motion.host import host
from motion.sigmasks import KERNEL, NOT_CAUGHT, NSIG, About
from motion.threads import scheduler
from motion.threads.scheduler import Thread

_SIGNALLED = 128
"""Exit status of a process that signal 0 would have ended, as a shell tells it."""
SIGINT, SIGTERM = 2, 15
USER, _TKILL = 0, -6  # codes of signals that a program sends: to a process, to a thread
OWN_IGNORED = (13, 25)  # SIGPIPE, SIGXFSZ: which Python ignores
STOPPING = {19, 20, 21, 22}  # SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU
IGNORED = {17, 18, 23, 28}  # SIGCHLD, SIGCONT, SIGURG, SIGWINCH: whose default action is none

_handlers: dict = {}
_pending: list[int] = []
_wakeup_fd = -1

_default_int_handler = _signal.default_int_handler
from_outside: Callable[[int], object] = lambda number: None  # noqa: E731
"""Called with a signal that somebody outside sends: ``processes`` sets it, because more than one process may get it."""
on_handler: Callable[[int, str], object] = lambda number, how: None  # noqa: E731
"""Called with a signal's number when the program says what to do about it: ``handled``, ``ignored``, ``default``."""


def _never_stops(_number: int) -> None:
    raise OSError(errno.ENOSYS, "the program itself cannot be stopped: nobody is there to let it go on")


on_stop: Callable[[int], object] = _never_stops
"""Called with a signal that stops the process: ``processes`` sets it in all but the first."""


def start(script: list[dict], masked: Iterable[int] = (), ignored: Iterable[int] = ()) -> None:
    """Begin a run that the signals of ``script`` (``ScriptedSignal`` of ``protocol.ts``) will meet.

    ``masked`` and ``ignored`` are the signals that the process which started this one blocked and ignored.
    """
    global _wakeup_fd
    _handlers.clear()
    _handlers.update(dict.fromkeys(range(1, NSIG), _signal.SIG_DFL))
    _handlers[_signal.SIGINT] = _default_int_handler
    _handlers.update(dict.fromkeys([*ignored, *OWN_IGNORED], _signal.SIG_IGN))
    _pending.clear()
    sigtimers.start()
    sigmasks.start(masked)
    _wakeup_fd = -1
    for scripted in script:
        number = getattr(_signal, scripted["send"])
        # Not so that computing takes time from here on: up to the signal the run is the one without it.
        scheduler.call_later(scripted["at"], lambda number=number: from_outside(number))


def deliver(number: int, about: About = KERNEL, thread: Thread | None = None) -> None:
    """The process gets a signal, or only one of its threads."""
    if not sigmasks.masks(number, thread) and ignores(number):
        return
    taker = sigmasks.taker(number, about, thread)
    if taker is not None:
        _act(number, taker)


def ignores(number: int) -> bool:
    """Whether a signal does nothing at all."""
    handler = _handlers.get(number)
    return handler == _signal.SIG_IGN or (handler == _signal.SIG_DFL and number in IGNORED)


def ignored() -> list[int]:
    """The signals that the program has said it ignores."""
    return [number for number, handler in _handlers.items() if handler == _signal.SIG_IGN]


def _act(number: int, taker: Thread) -> None:
    """Do what is to be done about a signal in the thread that it came to."""
    if ignores(number):
        return
    if _handlers.get(number, _signal.SIG_DFL) == _signal.SIG_DFL or number in NOT_CAUGHT:
        (on_stop if number in STOPPING else _die)(number)
        return
    _trip(number, wakes=taker is scheduler.main)


def _trip(number: int, *, wakes: bool) -> None:
    """Have the handler called (``trip_signal`` of signalmodule.c); ``wakes``: what the main thread waits in ends."""
    if _wakeup_fd >= 0:
        try:
            os.write(_wakeup_fd, bytes([number]))
        except BlockingIOError:
            pass  # It is full, so whoever reads it will wake up.
    if number not in _pending:
        _pending.append(number)
    if not sigmasks.undisturbed():
        scheduler.interrupt_main(wakes=wakes)


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
            handler(number, walkers.innermost(sys._getframe(1)))


def _check_main(what: str) -> None:
    if scheduler.running is not scheduler.main:
        raise ValueError(f"{what} only works in main thread of the main interpreter")


def _check_number(number) -> None:
    if not 1 <= number < NSIG:
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
    if ignores(number):
        sigmasks.forget(number)
    on_handler(
        number, "handled" if callable(handler) else "ignored" if handler == _signal.SIG_IGN else "default"
    )
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
    """Send a signal to the running thread; in the main thread its handler has run when this returns."""
    _send(number, scheduler.running)


def kill_own(number: int) -> None:
    """Send a signal to the process."""
    _send(number, None)


def pthread_kill(ident, number, /):
    """Send a signal to a thread. Its handler runs in the main one, whose waiting goes on if it is not that."""
    for thread in scheduler.alive.values():
        if thread.ident == ident:
            _send(number, thread)
            return
    raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))


def _send(number: int, thread: Thread | None) -> None:
    if not 0 <= number < NSIG:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if number:
        deliver(number, (USER if thread is None else _TKILL, os.getpid(), os.getuid(), 0), thread)
        check()


def check() -> None:
    """Run handlers now, if this is the thread for that."""
    if scheduler.running is scheduler.main:
        run_handlers()


def interrupt_main(number=_signal.SIGINT, /):
    """``_thread.interrupt_main``: as if the signal had come, but for the default actions and the waits."""
    _check_number(number)
    if callable(_handlers[number]):
        _trip(number, wakes=False)
        check()


def pause() -> None:
    """Wait for a signal whose handler runs."""
    scheduler.block("signal")


_FUNCTIONS = {
    "alarm": sigtimers.alarm,
    "getitimer": sigtimers.getitimer,
    "getsignal": getsignal,
    "pause": pause,
    "pthread_kill": pthread_kill,
    "pthread_sigmask": sigmasks.pthread_sigmask,
    "raise_signal": raise_signal,
    "set_wakeup_fd": set_wakeup_fd,
    "setitimer": sigtimers.setitimer,
    "siginterrupt": siginterrupt,
    "signal": set_handler,
    "sigpending": sigmasks.sigpending,
    "sigtimedwait": sigmasks.sigtimedwait,
    "sigwait": sigmasks.sigwait,
    "sigwaitinfo": sigmasks.sigwaitinfo,
}

sigtimers.on_due = deliver
sigmasks.on_unblocked = _act
sigmasks.after_wait = check
set_handler.__name__ = set_handler.__qualname__ = "signal"


def install() -> None:
    """Replace the functions of ``_signal``; ``signal.py`` itself runs again on them."""
    _signal.SIG_IGN = 1  # Emscripten has a number of its own.
    for name, function in _FUNCTIONS.items():
        setattr(_signal, name, function)
    importlib.reload(signal)
    _thread.interrupt_main = interrupt_main
    scheduler.on_interrupt = run_handlers
