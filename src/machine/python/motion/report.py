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


def livelock(by: str = "turns") -> None:
    """Tasks keep yielding to each other, or threads do, and time never passes.

    ``by`` is what tells: the ``turns`` of event loops or the ``switches`` of threads.
    """
    count = getattr(clock, by)
    end("livelock", {"why": "livelock", by: count, "running": diagnosis.lines(going=True)})


def horizon() -> None:
    """The run reached its horizon in virtual time."""
    _horizon("time", clock.micros() / 1e6)


def limit(which: str, value: int) -> None:
    """The run made too many events or too much output."""
    if which == "events" and clock.is_virtual():
        for by in ("turns", "switches"):
            if getattr(clock, by) >= trace.LIVELOCK_TURNS:
                livelock(by)
    _horizon(which, value)


def _horizon(which: str, value: float) -> None:
    end("horizon", {"why": "horizon", "limit": which, "value": value, "running": diagnosis.lines(going=True)})
