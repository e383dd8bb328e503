"""Threads in the trace: each is a lane beside the tasks', with the same events.

The main thread is lane 0, the program itself. It tells of its own steps and waits only once there is a second thread:
in a program without threads it is simply what runs when no task does.
"""

import sys

from motion import tasks, trace
from motion.frames import reader_frame
from motion.threads.waits import Waiting
from motion.trace import emit, quote

_several = False


def start() -> None:
    """Begin a run: there is one thread."""
    global _several
    _several = False


def created(function) -> int:
    """A thread that calls ``function`` is about to start. Returns its lane's number."""
    number = tasks.new_number()
    if not trace.tasks:
        return number
    _draw_main()
    thread = getattr(function, "__self__", None)
    name = getattr(thread, "name", "")
    target = getattr(thread, "_target", None) or getattr(thread, "run", function)
    target = getattr(target, "__qualname__", type(target).__name__)
    emit(
        f'"created","task":{number},"name":{quote(str(name))},"coro":{quote(target)},"by":{trace.current},'
        f'"line":{_line(reader_frame(sys._getframe(1)))},"thread":true}},'
    )
    return number


def _draw_main() -> None:
    """From now on the main thread's steps and waits are told of."""
    global _several
    if not _several:
        _several = True
        emit('"step","task":0},')


def process_created(name: str, runs: str, line: int | None) -> int:
    """A process that runs ``runs`` is about to start. Returns its lane's number."""
    number = tasks.new_number()
    if trace.tasks:
        _draw_main()
        where = "null" if line is None else line
        emit(
            f'"created","task":{number},"name":{quote(name)},"coro":{quote(runs)},"by":{trace.current},'
            f'"line":{where},"thread":true,"process":true}},'
        )
    return number


def process_steps(process) -> None:
    """A process runs, and says so each time it goes on."""
    if trace.tasks:
        emit(f'"step","task":{process.lane}}},')


def process_waits(process, on: str, line: int | None) -> None:
    """Nothing in a process can run."""
    if trace.tasks:
        where = "null" if line is None else line
        emit(f'"wait","task":{process.lane},"on":"{on}","line":{where}}},')


def process_ended(lane: int, status: int) -> None:
    """A process is over, with this status as ``os.waitpid`` tells it."""
    if trace.tasks:
        code = status >> 8
        error = f"exit status {code}" if code else f"signal {status}" if status else ""
        failed = f',"error":{quote(error)}' if error else ""
        emit(f'"ended","task":{lane},"how":"{"failed" if failed else "done"}"{failed}}},')


def began(thread) -> None:
    """The thread runs for the first time."""
    if trace.tasks:
        emit(f'"step","task":{thread.lane}}},')


def ended(thread) -> None:
    """The thread's function returned."""
    if trace.tasks:
        failed = "" if thread.error is None else f',"error":{quote(thread.error)}'
        emit(f'"ended","task":{thread.lane},"how":"{"failed" if failed else "done"}"{failed}}},')


def waits(thread) -> None:
    """The running thread blocks. If one of its tasks runs, that task holds up all the others of the thread."""
    if _several and trace.tasks:
        waiting = Waiting(thread)
        number = trace.current
        blocks = "" if number == thread.lane else ',"blocks":true'
        line = "null" if waiting.line is None else waiting.line
        emit(f'"wait","task":{number},"on":"{waiting.on}","line":{line}{blocks}}},')


def goes_on() -> None:
    """The thread runs again."""
    if _several and trace.tasks:
        emit(f'"step","task":{trace.current}}},')


def _line(frame) -> str:
    return "null" if frame is None else str(frame.f_lineno)
