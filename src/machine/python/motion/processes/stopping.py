"""Stopping a process, and letting it go on: SIGSTOP, SIGTSTP, SIGCONT (kernel/signal.c of Linux).

A stopped process has no turns (``turns``), and no signal but SIGKILL acts on it until SIGCONT comes. Its timers go on.
On the real clock nobody can halt a worker that computes: it is stopped from the next thing that it says, which is heard
when it goes on.
"""

from motion.processes import kernel
from motion.processes.process import Process
from motion.sigmasks import About
from motion.threads import lanes

SIGCONT = 18
_STOPPED, _CONTINUED = 5, 6  # what sigwaitinfo tells of a child


def stop(process: Process, number: int) -> None:
    """Signal ``number`` stops a process."""
    if process.stopped or process.status is not None:
        return
    process.stopped = True
    process.before, process.on = process.on, "signal"
    if process.lane:
        lanes.process_waits(process, "signal", process.line)
    kernel.changed(process, number << 8 | 0x7F, (_STOPPED, process.pid, 0, number))


def go_on(process: Process) -> dict[int, About]:
    """Let a process go on. Returns the signals that it has missed."""
    if not process.stopped:
        return {}
    process.stopped = False
    process.on = process.before
    if process.lane and process.on is None:
        lanes.process_steps(process)
    elif process.lane:
        lanes.process_waits(process, process.on, process.line)
    kernel.changed(process, kernel.CONTINUED, (_CONTINUED, process.pid, 0, SIGCONT))
    missed = dict(sorted(process.missed.items()))
    process.missed.clear()
    process.goes_on()
    return missed
