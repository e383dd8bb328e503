"""Switches between threads that compute on the real clock: once in a *switch interval*, as CPython's ask for the GIL.

JavaScript asks for them, while Python code runs (``interrupt.ts``). The running thread gives way at the next place of
the reader's code where CPython would look for such a request: at a call of a Python function, or at a jump backwards.
``sys.monitoring`` tells of that place, and is switched off again, because it slows down whoever computes.

So does a process on the real clock hear what others say.
"""

import sys
from asyncio import base_events
from types import CodeType

from motion.frames import is_reader
from motion.host import host

TURNS = base_events.BaseEventLoop.run_forever.__code__
"""Jumps back once for each turn of an event loop, which may turn without ever waiting."""

_monitoring = getattr(sys, "monitoring", None)
_give_way = None
_others = None
_tool = 0
_on = False


def gives_way(code: CodeType) -> bool:
    """Whether a thread may give way in this code: the reader's, and between the turns of a loop."""
    return is_reader(code.co_filename) or code is TURNS


def start(*, tool: int, give_way, others) -> None:
    """Begin, as ``preempt.start``; with an identifier of ``sys.monitoring``."""
    global _on, _tool, _give_way, _others
    if _on:
        return
    _on, _tool, _give_way, _others = True, tool, give_way, others
    _monitoring.use_tool_id(tool, "motion")
    for event in (_monitoring.events.PY_START, _monitoring.events.JUMP):
        _monitoring.register_callback(tool, event, _arrive)
    _monitoring.register_callback(tool, _monitoring.events.INSTRUCTION, _instruction)
    host().interrupt_regularly(sys.getswitchinterval() * 1000, _ask)


def stop() -> None:
    """Give way no more."""
    global _on
    if _on:
        _on = False
        host().interrupt_regularly(0, None)
        _monitoring.set_events(_tool, 0)
        _monitoring.free_tool_id(_tool)


def _ask() -> None:
    """An interval is over."""
    if _on and _others():
        _monitoring.set_events(_tool, _monitoring.events.PY_START | _monitoring.events.JUMP)


def _arrive(code: CodeType, *_):
    """The running thread is where it may give way: before the next instruction, see ``preempt.py``."""
    if not gives_way(code):
        return _monitoring.DISABLE
    _monitoring.set_events(_tool, _monitoring.events.INSTRUCTION)
    return None


def _instruction(code: CodeType, _offset: int):
    if not gives_way(code):
        return _monitoring.DISABLE
    _monitoring.set_events(_tool, 0)
    _give_way()
    return None
