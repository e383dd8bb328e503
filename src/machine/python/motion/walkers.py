"""Looking at stacks and tracebacks without meeting the machine.

What is C code on stock CPython, and has no frame, is Python code on the machine: a lock's ``release``, the body of a
thread. ``traceback`` and ``inspect`` leave its frames out. Who goes from frame to frame by ``f_back`` and ``tb_next``
does meet them: only C code could raise an exception, or wait, without a frame.
"""

import inspect
import os
import sys
import traceback
from types import CodeType, FrameType, TracebackType

_OURS = os.path.dirname(__file__) + os.sep
"""What the names of the machine's files begin with."""


def is_ours(code: CodeType) -> bool:
    """Whether code is the machine's own."""
    return code.co_filename.startswith(_OURS)


def innermost(frame: FrameType | None) -> FrameType | None:
    """The innermost frame at or above ``frame`` that is not the machine's."""
    while frame is not None and is_ours(frame.f_code):
        frame = frame.f_back
    return frame


def trimmed(found: TracebackType | None) -> TracebackType | None:
    """A traceback without the machine's frames: the same objects, linked anew."""
    first = found = _next_other(found)
    while found is not None:
        after = found.tb_next
        found.tb_next = found = _next_other(after)
    return first


def _next_other(found: TracebackType | None) -> TracebackType | None:
    while found is not None and is_ours(found.tb_frame.f_code):
        found = found.tb_next
    return found


def _pairs(walk):
    """A walker whose items begin with a frame."""

    def others(start):
        return (item for item in walk(start) if not is_ours(item[0].f_code))

    others.__name__ = others.__qualname__ = walk.__name__
    others.__doc__ = walk.__doc__
    return others


def _infos(walk):
    """A function that returns a list of ``inspect.FrameInfo``."""

    def others(start, context=1):
        return [info for info in walk(start, context) if not is_ours(info.frame.f_code)]

    others.__name__ = others.__qualname__ = walk.__name__
    others.__doc__ = walk.__doc__
    return others


def _stack(walk):
    others = _pairs(walk)

    def walk_stack(frame):
        # Not the frame of this function, nor those of CPython's.
        return others(sys._getframe().f_back if frame is None else frame)

    walk_stack.__doc__ = walk.__doc__
    return walk_stack


_stock_unraisablehook = sys.unraisablehook


def unraisablehook(unraisable, /):
    """``sys.unraisablehook``, which prints in C."""
    kind, error, found, *others = unraisable
    _stock_unraisablehook(type(unraisable)((kind, error, trimmed(found), *others)))


def install() -> None:
    """Replace the functions of ``traceback`` and ``inspect`` that walk, and the one of ``sys`` that prints."""
    traceback.walk_stack = _stack(traceback.walk_stack)
    traceback.walk_tb = _pairs(traceback.walk_tb)
    # What the classes of ``traceback`` walk with.
    traceback._walk_tb_with_full_positions = _pairs(traceback._walk_tb_with_full_positions)
    inspect.getouterframes = _infos(inspect.getouterframes)
    inspect.getinnerframes = _infos(inspect.getinnerframes)
    sys.unraisablehook = sys.__unraisablehook__ = unraisablehook
