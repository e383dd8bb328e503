"""Why a run ends when the program does not end itself."""

import json

from motion import clock, diagnosis, streams, trace
from motion.host import host

EXIT_STATUS = 75
"""Exit status of a run that the machine ended: deadlock, livelock or horizon (sysexits.h: EX_TEMPFAIL)."""


def end(outcome: str, report: dict, status: int = EXIT_STATUS) -> None:
    """End the run here and now with this outcome; does not return."""
    streams.flush()
    trace.finished(outcome, status, json.dumps(report, separators=(",", ":")))
    host().halt(status)


def deadlock() -> None:
    """Nothing is ready, no timer runs and nobody outside can wake the loop: nothing will ever happen again."""
    end("deadlock", {"why": "deadlock", "waiting": diagnosis.lines()})


def livelock() -> None:
    """The loop turns and turns at one instant: tasks keep yielding to each other and time never passes."""
    end("livelock", {"why": "livelock", "turns": clock.turns, "running": diagnosis.lines()})


def horizon() -> None:
    """The run reached its horizon in virtual time."""
    end("horizon", {"why": "horizon", "limit": "time", "value": clock.micros() / 1e6})


def limit(which: str, value: int) -> None:
    """The run made too many events or too much output."""
    if which == "events" and clock.is_virtual() and clock.turns >= trace.LIVELOCK_TURNS:
        livelock()
    end("horizon", {"why": "horizon", "limit": which, "value": value})
