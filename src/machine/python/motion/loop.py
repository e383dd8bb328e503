"""The event loop's floor: a selector that never waits for the outside, it only moves the clock.

The loop itself is CPython's: whatever class ``asyncio.new_event_loop`` makes. A selector is the one place where
it waits; here nothing can ever become readable, so waiting is letting time pass. That needs no stack switching,
so it works in every browser.
"""

import selectors
import time
from asyncio import selector_events

from motion import clock, report, trace
from motion.threads import sleep

LIVELOCK_TURNS = 100_000
"""Turns of the loop at one instant of virtual time after which the run is a livelock."""


class MachineSelector(selectors._BaseSelectorImpl):
    """A selector whose ``select`` lets ``timeout`` seconds pass on the machine's clock."""

    def select(self, timeout=None):
        if timeout is None:
            report.deadlock()
        elif timeout > 0:
            if not clock.is_virtual():
                trace.flush()
            clock.wait(timeout)
        else:
            clock.turns += 1
            if clock.turns >= LIVELOCK_TURNS and clock.is_virtual():
                report.livelock()
        return []


def _make_self_pipe(self):
    # The pipe wakes a loop that waits in select() when another thread or a signal wants it: nobody here does.
    self._internal_fds += 1


def _close_self_pipe(self):
    self._internal_fds -= 1


def _write_to_self(self):
    pass


def install() -> None:
    """Put the floor under asyncio and ``time``."""
    selectors.DefaultSelector = MachineSelector
    loop_class = selector_events.BaseSelectorEventLoop
    loop_class._make_self_pipe = _make_self_pipe
    loop_class._close_self_pipe = _close_self_pipe
    loop_class._write_to_self = _write_to_self
    time.sleep = sleep.sleep
    time.get_clock_info = clock.get_clock_info
