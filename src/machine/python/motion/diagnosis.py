"""Who waits for whom, tasks and threads alike: the lines of a report (``ReportLine`` of ``protocol.ts``)."""

import asyncio
import gc
import sys

from motion import holders
from motion.frames import is_reader
from motion.names import names_of
from motion.tasks import number_of
from motion.threads.pools import workers
from motion.waits import Waiting, chain, source_of


def lines(*, going: bool = False) -> list[dict]:
    """One line for each task that has not ended, for each thread that waits by itself, and for each other process.

    ``going``: the program could have gone on, so the thread that runs has a line, too.
    """
    # Not at the top: the scheduler ends runs by way of `report.py`.
    from motion.processes import kernel
    from motion.threads import scheduler
    from motion.threads.waits import Waiting as ThreadWaiting

    stopped = going and _stop(scheduler.running)
    tasks = [(task, Waiting(task)) for loop in _running_loops() for task in asyncio.all_tasks(loop)]
    tasks.sort(key=lambda pair: number_of(pair[0]))
    _give_lines(tasks)
    alive = list(scheduler.alive.values())
    threads = []
    others = kernel.running()
    if scheduler.several() or others or scheduler.main.on not in (None, "loop"):
        threads = [(thread, ThreadWaiting(thread)) for thread in alive]
        threads = [pair for pair in threads if _tells(*pair)]
    if stopped:
        scheduler.running.on = scheduler.running.frame = None
    for thread, waiting in threads:
        if thread in scheduler.ready:
            # Somebody has woken it, or its time is over.
            waiting.on, waiting.target = "turn", None
    frames = [frame for task, _ in tasks for _, frame in chain(task.get_coro()) if frame is not None]
    frames += [waiting.frame for _, waiting in threads if waiting.frame is not None]
    names = names_of((waiting.target for _, waiting in (*tasks, *threads)), frames)
    found = [_task_line(task, waiting, alive) for task, waiting in tasks]
    found += [_thread_line(thread, waiting, alive) for thread, waiting in threads]
    called = {thread.lane: ThreadWaiting(thread).name for thread in alive}
    for line, (_, waiting) in zip(found, (*tasks, *threads), strict=True):
        if (what := names.get(id(waiting.target))) is not None:
            line["what"] = what
        elif waiting.on == "thread" and (name := called.get(*line.get("of", [None]))):
            line["what"] = name
    if going:
        blocked = {thread.ident for thread, waiting in threads if waiting.on != "turn"}
        for line, (task, waiting) in zip(found, tasks, strict=False):
            if waiting.on == "turn" and getattr(task.get_loop(), "_thread_id", None) in blocked:
                line["stuck"] = True
    found += [_process_line(process) for process in others]
    return sorted(found, key=lambda line: line["task"])


def _stop(thread) -> bool:
    """Let the running thread say where it is, as one that waits. False where it does so already."""
    from motion.threads.sleep import sleep

    if thread.on is not None:
        return False
    thread.on = "loop" if asyncio._get_running_loop() else "turn"
    thread.frame = frame = sys._getframe()
    while frame is not None and not is_reader(frame.f_code.co_filename):
        if frame.f_code is sleep.__code__:
            thread.on = "sleep"
        frame = frame.f_back
    return True


def _running_loops() -> list:
    """The event loops that run, in any thread."""
    loops = [item for item in gc.get_objects() if isinstance(item, asyncio.AbstractEventLoop)]
    return [loop for loop in loops if loop.is_running()]


def _give_lines(tasks) -> None:
    """A task that runs nothing but the library's code stands where somebody waits for it: ``gather(queue.get())``."""
    awaited = {id(one): waiting.line for _, waiting in tasks for one in waiting.tasks}
    for task, waiting in tasks:
        if waiting.line is None:
            waiting.line = awaited.get(id(task))


def _tells(thread, waiting) -> bool:
    """Whether the thread's wait says anything: not of a loop, whose tasks tell, nor of an idle worker of a pool."""
    if waiting.on is None or waiting.on == "loop":
        return False
    return thread.number == 0 or not waiting.serves


def _task_line(task, waiting: Waiting, alive) -> dict:
    line = {
        "task": number_of(task),
        "name": task.get_name(),
        "on": waiting.on,
        "line": waiting.line,
    }
    if waiting.tasks:
        line["of"] = sorted(filter(None, map(number_of, waiting.tasks)))
    elif waiting.on == "future" and (found := _bringers(waiting.target, alive)):
        line["of"] = found
    if waiting.on == "lock":
        line["holders"] = holders.of(waiting.target)
    elif waiting.on == "semaphore" and (found := holders.of(waiting.target)):
        line["holders"] = found
    return line


def _thread_line(thread, waiting, alive) -> dict:
    line = {
        "task": thread.lane,
        "name": waiting.name,
        "on": waiting.on,
        "line": waiting.line,
        "thread": True,
    }
    if of := _bringers(waiting.target, alive) if waiting.on == "future" else waiting.of:
        line["of"] = of
    if waiting.on == "lock":
        line["holders"] = waiting.holders
    return line


def _bringers(future, alive) -> list[int]:
    """Who can bring a future's result: a task of another thread's loop, or threads of a pool."""
    source = source_of(future) or future
    if isinstance(source, asyncio.Task):
        return list(filter(None, [number_of(source)]))
    return workers(source, alive)


def _process_line(process) -> dict:
    return {
        "task": process.lane,
        "name": process.name,
        "on": process.on or "turn",
        "line": process.line,
        "thread": True,
        "process": True,
    }
