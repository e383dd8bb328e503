"""``faulthandler``: the threads' stacks as text, now or when a time is up.

Modules/faulthandler.c and Python/traceback.c of CPython 3.14 are followed; what they print has the library's frames,
too. A time that is up is a timer of the scheduler's instead of a thread that watches.
"""

import faulthandler
import math
import os
import sys
from collections.abc import Callable

from motion import clock, program
from motion.threads import scheduler, stacks
from motion.walkers import is_ours

_MOST_THREADS = _MOST_FRAMES = 100
_LONGEST = 500  # characters of a name

_watchdog: object = None


def dump_traceback(file=None, all_threads=True) -> None:
    """``faulthandler.dump_traceback``."""
    fd, _ = _descriptor(file)
    text = _threads(scheduler.running) if all_threads else "Stack (most recent call first):\n" + _running()
    _write(fd, text)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False) -> None:
    """``faulthandler.dump_traceback_later``."""
    seconds = _timeout(timeout)
    # The file lives as long as the watchdog.
    fd, file = _descriptor(file)
    header = _header(round(seconds * 1e6))

    def bark(kept=file) -> None:
        if _watchdog is not bark:
            return
        _write(fd, header + _threads(None))
        if exit:
            program.exit_at_once(1)
        if repeat:
            scheduler.interrupt_later(seconds, bark)

    _watch(bark)
    scheduler.interrupt_later(seconds, bark)


def cancel_dump_traceback_later() -> None:
    """``faulthandler.cancel_dump_traceback_later``."""
    _watch(None)


def _watch(bark: Callable[[], None] | None) -> None:
    global _watchdog
    _watchdog = bark


def _timeout(timeout) -> float:
    """A length of time as clocks understand it, rounded up to microseconds."""
    if isinstance(timeout, int | float) and timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    return math.ceil(clock.sleep_seconds(timeout) * 1e6) / 1e6


def _header(micros: int) -> str:
    seconds, micros = divmod(micros, 1_000_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    rest = f".{micros:06}" if micros else ""
    return f"Timeout ({hours}:{minutes:02}:{seconds:02}{rest})!\n"


def _descriptor(file) -> tuple[int, object]:
    """``faulthandler_get_fileno``: where to write, and what must not be closed before."""
    if file is None:
        if not hasattr(sys, "stderr"):
            raise RuntimeError("unable to get sys.stderr")
        file = sys.stderr
        if file is None:
            raise RuntimeError("sys.stderr is None")
    elif isinstance(file, int):
        if file < 0:
            raise ValueError("file is not a valid file descriptor")
        return file, None
    fd = file.fileno()
    if not isinstance(fd, int) or fd < 0:
        raise RuntimeError("file.fileno() is not a valid file descriptor")
    try:
        file.flush()
    except Exception:
        pass
    return fd, file


def _write(fd: int, text: str) -> None:
    data = text.encode("ascii", "backslashreplace")
    try:
        while data:
            data = data[os.write(fd, data) :]
    except OSError:
        pass


def _running() -> str:
    return next(_stack(frame) for thread, frame in stacks.frames() if thread is scheduler.running)


def _threads(current: scheduler.Thread | None) -> str:
    """``_Py_DumpTracebackThreads``."""
    parts = []
    for thread, frame in stacks.frames():
        if len(parts) == _MOST_THREADS:
            parts.append("...\n")
            break
        which = "Current thread" if thread is current else "Thread"
        parts.append(f"{which} 0x{thread.ident:016x} (most recent call first):\n{_stack(frame)}")
    return "\n".join(parts)


def _stack(frame) -> str:
    """``dump_traceback``, but for the machine's frames."""
    lines = []
    while frame is not None:
        code = frame.f_code
        if not is_ours(code):
            if len(lines) == _MOST_FRAMES:
                lines.append("  ...\n")
                break
            file, name = _short(code.co_filename), _short(code.co_name)
            lines.append(f'  File "{file}", line {frame.f_lineno} in {name}\n')
        frame = frame.f_back
    return "".join(lines) or "  <no Python frame>\n"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[:_LONGEST] + "..."


def install() -> None:
    """Replace the functions of ``faulthandler`` that look at threads."""
    for function in (dump_traceback, dump_traceback_later, cancel_dump_traceback_later):
        setattr(faulthandler, function.__name__, function)
