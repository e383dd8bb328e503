"""Watching a program without meeting the machine: ``sys.settrace``, ``sys.setprofile``, ``cProfile``.

What is C code on stock CPython is Python code on the machine, with frames of its own; they are nobody's to trace. Only
a function of ``sys.monitoring`` that is itself written in Python hears of them: ``pdb`` looks from there for the frame
that calls it, so nothing may stand between.
"""

import sys
from collections.abc import Callable
from types import CodeType, FrameType, FunctionType, MethodType

from motion.walkers import is_ours

_stock_settrace, _stock_gettrace = sys.settrace, sys.gettrace
_stock_setprofile, _stock_getprofile = sys.setprofile, sys.getprofile
_stock_settrace_everywhere = getattr(sys, "_settraceallthreads", None)  # since 3.12
_stock_setprofile_everywhere = getattr(sys, "_setprofileallthreads", None)
_monitoring = getattr(sys, "monitoring", None)
_stock_register = getattr(_monitoring, "register_callback", None)


def _of_frames(function: Callable | None) -> Callable | None:
    """A function of ``(frame, event, arg)`` that does not hear of the machine's frames."""
    if function is None:
        return None

    def filtered(frame: FrameType, event: str, arg: object):
        return None if is_ours(frame.f_code) else function(frame, event, arg)

    filtered.function = function
    return filtered


def _original(filtered):
    return getattr(filtered, "function", filtered)


def settrace(function, /):
    """``sys.settrace``."""
    _stock_settrace(_of_frames(function))


def gettrace():
    """``sys.gettrace``."""
    return _original(_stock_gettrace())


def setprofile(function, /):
    """``sys.setprofile``."""
    _stock_setprofile(_of_frames(function))


def getprofile():
    """``sys.getprofile``."""
    return _original(_stock_getprofile())


def settrace_everywhere(function, /):
    """``sys._settraceallthreads``."""
    _stock_settrace_everywhere(_of_frames(function))


def setprofile_everywhere(function, /):
    """``sys._setprofileallthreads``."""
    _stock_setprofile_everywhere(_of_frames(function))


def register_callback(tool_id, event, func, /):
    """``sys.monitoring.register_callback``."""
    if func is not None and not isinstance(func, FunctionType | MethodType):
        func = _of_code(event, func)
    return _original(_stock_register(tool_id, event, func))


def _of_code(event: int, function: Callable) -> Callable:
    """A function of ``(code, …)`` that does not hear of the machine's code."""
    # Only what belongs to one place of the code can be switched off there.
    answer = _monitoring.DISABLE if event < _monitoring.events.RAISE else None

    def filtered(code: CodeType, *args: object):
        return answer if is_ours(code) else function(code, *args)

    filtered.function = function
    return filtered


def install() -> None:
    """Replace the functions of ``sys``."""
    sys.settrace, sys.gettrace = settrace, gettrace
    sys.setprofile, sys.getprofile = setprofile, getprofile
    if _monitoring is not None:
        sys._settraceallthreads, sys._setprofileallthreads = settrace_everywhere, setprofile_everywhere
        _monitoring.register_callback = register_callback
