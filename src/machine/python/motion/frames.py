"""Which frames are the reader's, and tracebacks that show no others.

A traceback through asyncio names files of the library that the reader did not write, at paths and lines that
change with every Python. The machine shows the reader's frames only. The rule works on frames, before any text
is made, so whatever prints a traceback follows it: uncaught exceptions, ``logging``, ``traceback``, debug mode.
It replaces the frame walkers of ``Lib/traceback.py``; the oracle installs the same rule on stock
CPython.
"""

import asyncio
import dataclasses
import linecache
import os
import sys
import traceback
import warnings
from asyncio import events

_LIBRARIES = tuple(
    {os.path.dirname(os.__file__) + os.sep, os.path.dirname(os.path.dirname(__file__)) + os.sep}
    | {path + os.sep for path in sys.path if path.endswith(".zip")}
    | {path + os.sep for path in sys.path if path.endswith("site-packages")}
)

LOOP_CODES = {events.Handle._run.__code__}
"""Code through which an event loop calls everything that it runs."""

known: dict[str, bool] = {}
"""The answers of ``is_reader`` so far."""


def is_reader(filename: str) -> bool:
    """Whether code of this file name was written by the reader: neither a library, frozen, nor the machine."""
    try:
        return known[filename]
    except KeyError:
        answer = not (filename.startswith(_LIBRARIES) or filename.startswith("<frozen "))
        known[filename] = answer
        return answer


def add_library(folder: str) -> None:
    """Count the files below ``folder`` as a library's."""
    global _LIBRARIES
    _LIBRARIES = (*_LIBRARIES, folder.rstrip(os.sep) + os.sep)
    known.clear()


SPAWNED = "--multiprocessing-fork"
"""Among the arguments of a process that ``multiprocessing`` started."""


def hide_spawning() -> None:
    """Count the line of code that a process of ``multiprocessing`` begins with as the library's."""
    known["<string>"] = False


def reader_frame(frame):
    """The innermost frame of the reader's at or above ``frame``; None where there is none.

    A callback of the event loop has none above itself: the frames there only started the loop.
    """
    while frame is not None:
        code = frame.f_code
        if is_reader(code.co_filename):
            return frame
        if code in LOOP_CODES:
            return None
        frame = frame.f_back
    return None


def reader_line(depth: int = 1) -> int | None:
    """The reader's line being executed, seen from ``depth`` calls up."""
    frame = reader_frame(sys._getframe(depth).f_back)
    return None if frame is None else frame.f_lineno


def _format_readers(self, **options):
    """``StackSummary.format`` of the reader's frames."""
    readers = [frame for frame in self if is_reader(frame.filename)]
    _shorten(readers)
    return _stock_format(traceback.StackSummary(readers), **options)


_stock_format = traceback.StackSummary.format


def _shorten(frames) -> None:
    """Name the program's file as the program itself does: a process of ``multiprocessing`` has it with its folder."""
    process = sys.modules.get("multiprocessing.process")
    if process is None or SPAWNED not in sys.orig_argv or process.ORIGINAL_DIR is None:
        return
    folder = process.ORIGINAL_DIR.rstrip(os.sep) + os.sep
    for frame in frames:
        if frame.filename.startswith(folder):
            frame.line  # noqa: B018 which is found by the whole name
            frame.filename = frame.filename[len(folder) :]


def _warn_unawaited(coro) -> None:
    """``warnings._warn_unawaited_coroutine``, its origin and location in the reader's code.

    CPython calls it wherever the coroutine happens to be collected; inside the library that would name a
    library file and a line that no two Pythons share.
    """
    message = f"coroutine '{coro.__qualname__}' was never awaited\n"
    if coro.cr_origin is not None:
        message += "Coroutine created at (most recent call last)\n"
        message += "".join(traceback.format_list(_origin_lines(coro.cr_origin)))
    message = message.rstrip("\n")
    if reader_frame(sys._getframe().f_back) is None:
        # Nobody's code runs any more: what CPython prints of a coroutine left over at exit.
        warnings.warn_explicit(message, RuntimeWarning, "<sys>", 0)
    else:
        where = {"skip_file_prefixes": _LIBRARIES} if sys.version_info >= (3, 12) else {}
        warnings.warn(message, RuntimeWarning, stacklevel=2, source=coro, **where)


def _origin_lines(origin):
    return [
        (filename, lineno, name, linecache.getline(filename, lineno))
        for filename, lineno, name in reversed(origin)
        if is_reader(filename)
    ]


def _capture_readers(*args, **options):
    """``asyncio.capture_call_graph`` of the reader's frames."""
    graph = _stock_capture(*args, **options)
    return None if graph is None else _readers_of(graph)


def _readers_of(graph):
    return dataclasses.replace(
        graph,
        call_stack=tuple(entry for entry in graph.call_stack if is_reader(entry.frame.f_code.co_filename)),
        awaited_by=tuple(_readers_of(waiting) for waiting in graph.awaited_by),
    )


_graph = getattr(asyncio, "graph", None)  # since 3.14
_stock_capture = getattr(_graph, "capture_call_graph", None)


def install() -> None:
    """Make every traceback of this interpreter show the reader's frames only."""
    if _graph is not None:
        asyncio.capture_call_graph = _graph.capture_call_graph = _capture_readers
    traceback.StackSummary.format = _format_readers
    warnings._warn_unawaited_coroutine = _warn_unawaited
    if SPAWNED in sys.orig_argv:
        hide_spawning()
