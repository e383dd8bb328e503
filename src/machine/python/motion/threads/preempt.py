"""Switches between threads that never block, and the price of computing.

CPython takes the baton from a thread that has run for a *switch interval* (5 ms) where its evaluation loop looks for
requests: at a call of a Python function, after a call of a C function, and at a jump backwards. Here no time passes
while a thread computes, so those places are counted, through ``sys.monitoring``, in the reader's code: each counts for
50 ns, and a turn of an event loop for all those in the library's. A thread that has used up its interval lets the
others run; the clock moves by the interval then. A seed other than 0 draws the length of each slice, so that short
intervals (``sys.setswitchinterval``) show what can go wrong. Programs without a second thread are not counted. On the
real clock an interval is what it says: see ``interval.py``.

An example may say what a line costs (``line_cost``): then every line of the reader's moves the virtual clock. A loop or
a function that stands on one line is charged for each time around, and each call.

A signal's function may raise an exception when the main thread gives way. After a jump CPython would look for its
handler in the wrong place (a ``try`` around the loop does not count), so it is the next instruction that gives way.
"""

import random
import sys
from types import CodeType

from motion import clock
from motion.clock import CELL
from motion.frames import is_reader
from motion.threads import interval

_PLACE_NS = 50.0
"""What passing one place costs: about what CPython needs for a few instructions."""

_TURN_NS = 2_500.0
"""What a turn costs: it passes many places in asyncio's code."""

TOOL = 5
"""The machine's identifier among the tools of ``sys.monitoring``: that of optimizers, which no program is."""

_monitoring = getattr(sys, "monitoring", None)
_give_way = None
_others = None
_random: random.Random | None = None
_line_ns = 0.0
_left_ns = 0.0
_on = False
_listened = 0
_stays: dict[tuple[CodeType, int, int], bool] = {}
"""Whether a jump, from one offset to another, goes back to the beginning of its line."""


def install() -> None:
    """Be a tool of ``sys.monitoring``; others of the machine listen as the same one."""
    if _monitoring is not None and _monitoring.get_tool(TOOL) is None:
        _monitoring.use_tool_id(TOOL, "motion")


def start(*, seed: int, line_cost: float, give_way, others) -> None:
    """Begin a run. ``give_way()`` lets other threads run; ``others()`` tells whether there are any."""
    global _give_way, _others, _random, _line_ns
    stop()
    _give_way, _others = give_way, others
    _random = random.Random(seed) if seed else None
    _line_ns = line_cost * 1e9
    if _line_ns and clock.is_virtual() and _monitoring is not None:
        events = _monitoring.events
        callbacks = {events.LINE: _line, events.JUMP: _jump_in_line, events.PY_START: _start_of_line}
        _listen(events.LINE | events.JUMP | events.PY_START, callbacks)


def watch() -> None:
    """Somebody else is to come in while a thread computes, from now on: count the places where it may give way."""
    if _on or _monitoring is None:
        return
    if not clock.is_virtual():
        interval.start(give_way=_give_way, others=_others)
        return
    events = _monitoring.events
    callbacks = {events.PY_START: _place, events.JUMP: _place, events.CALL: _call, events.C_RETURN: _return}
    # CPython tells of a C function's return to those only who also listen to calls.
    _listen(events.PY_START | events.JUMP | events.CALL, callbacks)


def _listen(events: int, callbacks: dict) -> None:
    global _on, _listened
    _on = True
    _listened = events
    for event, callback in callbacks.items():
        _monitoring.register_callback(TOOL, event, callback)
    _monitoring.register_callback(TOOL, _monitoring.events.INSTRUCTION, _instruction)
    _new_slice()
    _monitoring.set_events(TOOL, events)


def stop() -> None:
    """Listen no more: switches happen where threads block, and nowhere else."""
    global _on
    interval.stop()
    if _on:
        _on = False
        _monitoring.set_events(TOOL, 0)


def _new_slice() -> None:
    global _left_ns
    interval = sys.getswitchinterval() * 1e9
    _left_ns = interval if _random is None else _random.uniform(0, 2 * interval)


def _place(code: CodeType, *_):
    """The running thread passes a place where CPython would look whether it has to give way."""
    if is_reader(code.co_filename):
        return _pass()
    return _pass(_TURN_NS) if code is interval.TURNS else _monitoring.DISABLE


def _call(code: CodeType, *_):
    """A call is about to happen. What is switched off here is not heard of in ``_return``, either."""
    return None if is_reader(code.co_filename) else _monitoring.DISABLE


def _return(code: CodeType, *_):
    """A C function has returned."""
    return _pass() if is_reader(code.co_filename) else None


def _pass(cost: float = _PLACE_NS) -> None:
    global _left_ns
    _left_ns -= cost
    if _left_ns <= 0:
        if _others():
            _await_instruction()
        else:
            _new_slice()


def _line(code: CodeType, _number: int):
    """The running thread begins a line."""
    return _spend() if is_reader(code.co_filename) else _monitoring.DISABLE


def _jump_in_line(code: CodeType, offset: int, destination: int):
    """The running thread jumps: back to the beginning of its line, perhaps, of which ``_line`` does not hear."""
    stays = _stays.get((code, offset, destination))
    if stays is None:
        back = is_reader(code.co_filename) and destination < offset
        stays = back and _line_of(code, offset) == _line_of(code, destination)
        _stays[code, offset, destination] = stays
    return _spend() if stays else _monitoring.DISABLE


def _line_of(code: CodeType, offset: int) -> int | None:
    return next((line for start, end, line in code.co_lines() if start <= offset < end), None)


def _start_of_line(code: CodeType, _offset: int):
    """The running thread begins a function. Only who listens to that hears of the line of one on a single line."""
    return None if is_reader(code.co_filename) else _monitoring.DISABLE


def _spend() -> None:
    """A line of the reader's takes its time."""
    global _left_ns
    CELL[0] += _line_ns
    _left_ns -= _line_ns
    if _left_ns <= 0:
        _await_instruction()


def _await_instruction() -> None:
    """The slice is over: ``_instruction`` is the next to be called."""
    _monitoring.set_events(TOOL, _listened | _monitoring.events.INSTRUCTION)


def _instruction(code: CodeType, _offset: int):
    """The running thread is about to go on, after its slice."""
    if not interval.gives_way(code):
        return _monitoring.DISABLE
    _monitoring.set_events(TOOL, _listened)
    if _line_ns:
        clock.wait_until(CELL[0])  # ends the run at the horizon
    else:
        clock.compute(sys.getswitchinterval())
    _give_way()
    _new_slice()
    return None
