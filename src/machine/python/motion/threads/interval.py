"""Switches between threads that compute on the real clock: once in a *switch interval*, as CPython's ask for the GIL.

JavaScript asks for them (``interrupt.ts``), where CPython looks for signals while it runs; the handler that C code
keeps for one of them runs in the thread that computes. The program's own signals never go that way
(``motion.signals``). So does a process on the real clock hear what others say.
"""

import _signal
import sys
from asyncio import base_events
from types import CodeType

from motion.frames import is_reader
from motion.host import host

TURNS = base_events.BaseEventLoop.run_forever.__code__
"""Jumps back once for each turn of an event loop, which may turn without ever waiting."""

_SIGUSR2 = 12
_stock_signal = _signal.signal
_give_way = None
_others = None
_on = False


def gives_way(code: CodeType) -> bool:
    """Whether a thread may give way in this code: the reader's, and between the turns of a loop."""
    return is_reader(code.co_filename) or code is TURNS


def start(*, give_way, others) -> None:
    """Begin, as ``preempt.start``."""
    global _on, _give_way, _others
    if _on:
        return
    _on, _give_way, _others = True, give_way, others
    _stock_signal(_SIGUSR2, _handle)
    host().interrupt_regularly(sys.getswitchinterval() * 1000)


def stop() -> None:
    """Give way no more."""
    global _on
    if _on:
        _on = False
        host().interrupt_regularly(0)


def _handle(_number: int, frame) -> None:
    # The machine's own code may be in the middle of something.
    if _on and frame is not None and gives_way(frame.f_code) and _others():
        _give_way()
