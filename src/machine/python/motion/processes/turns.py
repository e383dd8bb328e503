"""When processes run, seen from the first.

On the virtual clock one runs at a time: a process that can run stands in the scheduler's queue beside the threads of
the first process, and when its turn comes it runs until it waits for something. What it asks of the kernel meanwhile
is answered in its turn. So the order is the same in every run.

Yet they compute side by side: where computing takes virtual time (``preempt.py``), a process is ahead of the others'
clock when its turn is over. What it then says waits for that instant, and the others have their turns before.

On the real clock processes run side by side. The first hears what they say when it has nothing else to do, and every
few milliseconds.
"""

import marshal
import sys

from motion import clock, report, trace
from motion.clock import CELL
from motion.host import DIED, EVENTS, host
from motion.processes import kernel, service
from motion.processes.letters import Letter, opened
from motion.processes.process import Process
from motion.threads import lanes, preempt, scheduler

_START = 1_000_000.0
"""Nanoseconds that a process takes to start, at the least: whoever started it goes on before it does anything."""
_TOGETHER = 1_000_000.0
"""Nanoseconds that are no difference between two clocks: each read ticks one."""


def begin(process: Process, request_json: str, spec: dict) -> None:
    """Start the process's worker. It boots at once; what it runs on the virtual clock waits for its turn."""
    process.tell = lambda: _tell(process)
    process.run = lambda: _run(process)
    process.goes_on = lambda: _go_on(process)
    if not host().start_process(process.pid, request_json):
        report.end("error", {"why": "threads"}, 1)
    _post(process, "start", spec)
    preempt.watch()
    if clock.is_virtual():
        _sleep(process, CELL[0] + _START)
    else:
        lanes.process_steps(process)
        if scheduler.outside is None:
            scheduler.outside = _SideBySide


def _post(process: Process, verb: str, value=None) -> None:
    notes, signals = list(process.notes), process.signals
    process.notes.clear()
    process.signals = []
    process.sent += 1
    news = (verb, CELL[0], notes, signals, process.written(), value)
    host().post(process.pid, marshal.dumps(news))


def _tell(process: Process) -> None:
    """There are news for a process."""
    if process.stopped:
        return  # It hears of them when it goes on.
    if clock.is_virtual():
        # Who is ahead of time hears of them then.
        if not process.said:
            scheduler.wake(process)
    elif _answering is not process:
        if process.blocked:
            process.blocked = False
            lanes.process_steps(process)
        _post(process, "news")


_answering: Process | None = None


def _run(process: Process) -> None:
    """Let a process run until it waits, or gives way, or ends; or goes on with what it said ahead of time."""
    if process.stopped:
        process.due = True
        return
    if not process.said and process.status is None:
        if process.on is not None:
            process.on = None
            lanes.process_steps(process)
        _post(process, *_owed(process))
    while process.status is None:
        if not process.said:
            pid, kind, data = host().receive(None)
            if pid != process.pid:
                _receive(pid, kind, data)
                continue
            process.said.extend(opened(kind, data))
        instant = process.said[0].instant
        if _is_ahead(instant):
            _sleep(process, instant)
            return
        now = CELL[0]
        CELL[0] = max(now, instant)
        clock.idle_since(now)
        if _hear(process, process.said.popleft()):
            return


def _owed(process: Process) -> tuple[str, object]:
    """What a process waits to hear before it goes on: an answer, if it stopped itself."""
    owed, process.owed = process.owed, None
    return owed or ("go", None)


def _go_on(process: Process) -> None:
    """A process goes on that was stopped."""
    if not clock.is_virtual():
        scheduler.call_later(0, lambda: _hear_held(process))
    elif process.due:
        process.due = False
        scheduler.ready.append(process)
    elif process.notes or process.signals:
        _tell(process)


def _hear_held(process: Process) -> None:
    """Hear what a process has said while it was stopped on the real clock."""
    while process.said and not process.stopped:
        _hear(process, process.said.popleft())
    if process.status is None and not process.stopped:
        if process.owed:
            _post(process, *_owed(process))
        elif process.notes or process.signals:
            _tell(process)


def _sleep(process: Process, instant: float) -> None:
    """It is the process's turn again at an instant, in nanoseconds."""
    process.blocked = True
    process.token += 1
    scheduler.push_timer(instant, process)


def _is_ahead(instant: float) -> bool:
    """Whether anybody could do something before an instant."""
    if instant <= CELL[0] + _TOGETHER:
        return False
    return bool(scheduler.ready) or bool(scheduler.timers and scheduler.timers[0][0] < instant)


def _receive(pid: int, kind: int, data: bytes) -> None:
    """Hear at once what a process says whose turn it is not."""
    process = kernel.table.get(pid)
    if process is None:
        return
    for letter in opened(kind, data):
        if (process.stopped or process.said) and not clock.is_virtual():
            process.said.append(letter)  # until it goes on
        elif process.status is None:
            _hear(process, letter)


def _hear(process: Process, letter: Letter) -> bool:
    """Do what a process asks for. Returns whether its turn is over."""
    global _answering
    said = letter.said
    if letter.kind == EVENTS:
        status = kernel.shows(process, said)
        if status is not None:
            kernel.ended(process, status)
        return status is not None
    if letter.kind == DIED:
        if not process.started:
            report.end("crashed", {"why": "crashed", "message": said}, 70)
        kernel.ended(process, 11)  # SIGSEGV: what the end of an interpreter is elsewhere
        return True
    process.started = True
    verb, _, armed, written, value = said
    for handle, patches in written:
        process.wrote(handle, patches)
    for handle, mask in armed:
        process.arm(handle, mask)
    if verb == "call":
        _answering = process
        answer = service.call(process, *value)
        _answering = None
        if process.stopped:
            # It has stopped itself.
            process.owed, process.due = answer, True
            return True
        _post(process, *answer)
    elif verb == "tell":
        service.call(process, *value)
    elif verb == "idle":
        _waits(process, *value)
        return True
    else:
        # Another processor would have let it go on: it only lets the others come to the same instant.
        process.blocked = True
        scheduler.wake(process)
        return True
    return False


def _waits(process: Process, read: int, deadline: float | None, on: str, line: int | None) -> None:
    """Nothing in the process can run before ``deadline``, unless it has ``read`` fewer messages than were sent."""
    if read == process.sent:
        process.on, process.line = on, line if process.lines else None
        lanes.process_waits(process, on, process.line)
        process.blocked = True
        process.token += 1
        if clock.is_virtual():
            if deadline is not None:
                scheduler.push_timer(deadline, process)
        else:
            # Its own clock wakes it.
            process.blocked = deadline is None
    if process.notes or process.signals:
        process.tell()


class _SideBySide:
    """``scheduler.outside`` of the first process on the real clock."""

    _heard = 0.0

    @staticmethod
    def wait(deadline: float | None) -> None:
        """Hear what other processes say, until ``deadline`` at the latest."""
        if deadline is None and all(one.blocked or one.stopped for one in kernel.running()):
            report.deadlock()
        trace.flush()
        seconds = None if deadline is None else max(0.0, (deadline - clock.nanoseconds()) / 1e9)
        asked = clock.nanoseconds()
        message = host().receive(seconds)
        clock.idle_since(asked)
        while message is not None:
            _receive(*message)
            message = host().receive(-1)

    @classmethod
    def give_way(cls) -> None:
        """Hear what they have said, now and then."""
        now = host().real_now()
        if now - cls._heard >= sys.getswitchinterval() / 2:
            cls._heard = now
            message = host().receive(0)
            while message is not None:
                _receive(*message)
                message = host().receive(-1)
