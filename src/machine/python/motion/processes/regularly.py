"""A process that computes on the real clock hears what others say, every few milliseconds.

CPython asks for signals while it runs, and calls the handler that C code keeps for one of them. The program's own
signals never go that way (``motion.signals``).
"""

import _signal

from motion.frames import is_reader
from motion.host import host
from motion.threads import scheduler

SECONDS = 0.005
"""How often, in real time."""
_SIGUSR2 = 12
_stock_signal = _signal.signal


def start() -> None:
    """From now on ``scheduler.give_way`` is called so often, where the reader's code computes."""
    _stock_signal(_SIGUSR2, _give_way)
    host().interrupt_regularly(SECONDS * 1000)


def _give_way(_number: int, frame) -> None:
    # The machine's own code may be in the middle of something.
    if frame is not None and is_reader(frame.f_code.co_filename):
        scheduler.give_way()
