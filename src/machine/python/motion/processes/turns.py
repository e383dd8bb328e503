"""When processes run, seen from the first.

On the virtual clock one runs at a time: a process that can run stands in the scheduler's queue beside the threads of
the first process, and when its turn comes it runs until it waits for something. What it asks of the kernel meanwhile
is answered in its turn. So the order is the same in every run, and time passes only when no process can run.

On the real clock processes run side by side. The first hears what they say when it has nothing else to do, and every
few milliseconds.
"""

import marshal

from motion import clock, report, trace
from motion.clock import CELL
from motion.host import DIED, EVENTS, host
from motion.processes import kernel, regularly, service
from motion.processes.process import Process
from motion.threads import lanes, preempt, scheduler


def begin(process: Process, request_json: str, spec: dict) -> None:
    """Start the process's worker. It boots at once; what it runs on the virtual clock waits for its turn."""
    process.tell = lambda: _tell(process)
    process.run = lambda: _run(process)
    if not host().start_process(process.pid, request_json):
        report.end("error", {"why": "threads"}, 1)
    _post(process, "start", spec)
    if clock.is_virtual():
        preempt.watch()
        process.blocked = True
        scheduler.wake(process)
    else:
        lanes.process_steps(process)
        if scheduler.outside is None:
            scheduler.outside = _SideBySide
            regularly.start()


def _post(process: Process, verb: str, value=None) -> None:
    notes, signals = list(process.notes), process.signals
    process.notes.clear()
    process.signals = []
    process.sent += 1
    news = (verb, CELL[0], notes, signals, process.written(), value)
    host().post(process.pid, marshal.dumps(news))


def _tell(process: Process) -> None:
    """There are news for a process."""
    if clock.is_virtual():
        scheduler.wake(process)
    elif _answering is not process:
        if process.blocked:
            process.blocked = False
            lanes.process_steps(process)
        _post(process, "news")


_answering: Process | None = None


def _run(process: Process) -> None:
    """Let a process run until it waits, or gives way, or ends."""
    if process.status is not None:
        return
    lanes.process_steps(process)
    _post(process, "go")
    while _hear(*host().receive(None)) is not process:
        pass


def _hear(pid: int, kind: int, data: bytes) -> Process | None:
    """Do what a message asks for. Returns the process if its turn is over."""
    global _answering
    process = kernel.table.get(pid)
    if process is None or process.status is not None:
        return None
    if kind == EVENTS:
        status = service.shows(process, data)
        if status is not None:
            kernel.ended(process, status)
            return process
        return None
    if kind == DIED:
        if not process.started:
            report.end("crashed", {"why": "crashed", "message": data.decode()}, 70)
        kernel.ended(process, 11)  # SIGSEGV: what the end of an interpreter is elsewhere
        return process
    process.started = True
    verb, now, armed, written, value = marshal.loads(data)
    if clock.is_virtual():
        CELL[0] = now
    for handle, patches in written:
        process.wrote(handle, patches)
    for handle, mask in armed:
        process.arm(handle, mask)
    if verb == "call":
        _answering = process
        answer = service.call(process, *value)
        _answering = None
        _post(process, *answer)
    elif verb == "tell":
        service.call(process, *value)
    elif verb == "idle":
        _waits(process, *value)
        return process
    else:
        lanes.process_waits(process, "turn", value)
        process.blocked = True
        scheduler.wake(process)
        return process
    return None


def _waits(process: Process, read: int, deadline: float | None, on: str, line: int | None) -> None:
    """Nothing in the process can run before ``deadline``, unless it has ``read`` fewer messages than were sent."""
    process.on, process.line = on, line if process.lines else None
    if read == process.sent:
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
        if deadline is None and all(one.blocked for one in kernel.running()):
            report.deadlock()
        trace.flush()
        seconds = None if deadline is None else max(0.0, (deadline - clock.nanoseconds()) / 1e9)
        message = host().receive(seconds)
        while message is not None:
            _hear(*message)
            message = host().receive(-1)

    @classmethod
    def give_way(cls) -> None:
        """Hear what they have said, now and then."""
        now = host().real_now()
        if now - cls._heard >= regularly.SECONDS / 2:
            cls._heard = now
            message = host().receive(0)
            while message is not None:
                _hear(*message)
                message = host().receive(-1)
