"""Where each thread stands: ``sys._current_frames``.

C code asks the threads of the operating system, of which there is one. But the scheduler knows from where each thread
handed the baton over.
"""

import sys
from collections.abc import Iterator
from types import FrameType

from motion.threads import scheduler
from motion.threads.scheduler import Thread
from motion.walkers import innermost


def frames() -> Iterator[tuple[Thread, FrameType | None]]:
    """The threads, the youngest first, and the innermost frame of each that is not the machine's."""
    for thread in reversed(list(scheduler.alive.values())):
        # Who runs may be about to block, and look for whoever's time has come.
        frame = thread.frame
        if frame is None and thread is scheduler.running:
            frame = sys._getframe()
        yield thread, innermost(frame)


def current_frames() -> dict[int, FrameType]:
    """``sys._current_frames``; a thread that has not begun has no frame."""
    return {thread.ident: frame for thread, frame in frames() if frame is not None}


def install() -> None:
    """Replace the function of ``sys``."""
    current_frames.__name__ = current_frames.__qualname__ = "_current_frames"
    sys._current_frames = current_frames
