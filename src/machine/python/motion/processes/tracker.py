"""CPython's resource tracker as a process without an interpreter.

``multiprocessing`` tells a process of its own which named resources are in use, so that it can remove what others
leave behind (Lib/multiprocessing/resource_tracker.py). Here everything ends with the program, so nobody need keep
count: what is told is read and forgotten, until nobody is left who could tell.
"""

from collections.abc import Callable

from motion.net.description import HUP, IN, Description
from motion.processes.process import Process
from motion.signals import SIGINT, SIGTERM

_COMMAND = "from multiprocessing.resource_tracker import main;main("


def file_of(how: str, what: str) -> int | None:
    """The descriptor that a resource tracker is told to read from; None where the command line is another's."""
    if how == "command" and what.startswith(_COMMAND):
        return int(what[len(_COMMAND) : -1])
    return None


def begin(process: Process, file: Description, ended: Callable[[Process, int], None]) -> None:
    """Let ``process`` read what it is told; ``ended`` is called when that is over."""

    def read() -> None:
        process.notes.clear()
        while data := file.read(65_536):
            pass
        if data is not None:
            ended(process, 0)

    process.handled.clear()
    process.ignored.update((SIGINT, SIGTERM))
    process.tell = read
    process.blocked = True
    process.arm(process.give(file), IN | HUP)
