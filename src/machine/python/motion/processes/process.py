"""A process other than the first, as the kernel sees it; and what it waits for.

As on Linux one may hold a process open as a file (pidfd_open(2)), which can be read once the process has ended.
"""

import stat
from collections import deque
from collections.abc import Callable

from motion.net.description import IN, Description
from motion.processes.filelock import FileLock
from motion.processes.shared import Copy, Patch, Shared, write
from motion.sigmasks import About
from motion.signals import OWN_IGNORED, SIGINT


class Watch:
    """A remote file that a process waits for: takes the place of an ``epoll.Interest`` among a file's."""

    __slots__ = ("_handle", "_process", "file", "mask")

    def __init__(self, process: "Process", handle: int, file: Description) -> None:
        self._process = process
        self._handle = handle
        self.file = file
        self.mask = 0

    def happens(self) -> None:
        """The file may be ready: the process shall look."""
        self._process.note(self._handle)

    def gone(self) -> None:
        """Never: the process holds the file open."""


class Process(Description):
    """``pid`` and ``parent``; ``lane`` is its number in the trace, ``status`` what ``os.waitpid`` tells of its end.

    In the scheduler's queue it is like a thread: ``blocked`` until ``scheduler.wake`` or the timer of ``token``. What
    it waits for is ``on``, on the reader's line ``line``. ``notes`` are the remote files that it shall look at,
    ``signals`` those that it has not heard of; ``handled`` the signals it has functions for, ``ignored`` those that it
    ignores; ``group`` and ``session`` are as in ``groups``. While it is ``stopped``, ``before`` is what it waited for,
    ``due`` whether its turn has come, ``owed`` an answer to it, and ``missed`` are the signals that came.
    """

    __slots__ = (
        "_handles", "_numbers", "before", "blocked", "change", "copies", "due", "goes_on", "group", "handled",
        "ignored", "lane", "line", "lines", "masked", "missed", "name", "notes", "on", "owed", "parent", "pid",
        "run", "said", "sent", "session", "signals", "started", "status", "stopped", "tell", "token", "watches",
        "woken",
    )  # fmt: skip
    mode = stat.S_IRUSR | stat.S_IWUSR

    def __init__(self, pid: int, parent: "Process | None") -> None:
        super().__init__()
        self.pid = pid
        self.parent = parent
        # 0: it is no process to others, but another interpreter of one.
        self.group = self.session = 0
        self.lane = 0
        self.name = ""
        self.status: int | None = None
        self.blocked = self.woken = self.started = False
        self.token = 0
        # What it waits for, where; None while it runs.
        self.on: str | None = "turn"
        self.line: int | None = None
        self.stopped = self.due = False
        self.before: str | None = None
        self.owed: tuple[str, object] | None = None
        self.missed: dict[int, About] = {}
        # That it stopped or went on, as `os.waitpid` tells it; None where that was told.
        self.change: int | None = None
        # Whether the lines of its code are those of the program that the reader sees.
        self.lines = False
        self.notes: dict[int, None] = {}
        self.signals: list[tuple[int, About]] = []
        self.handled = {SIGINT}
        self.ignored = set(OWN_IGNORED)
        # Those that any thread of it blocks.
        self.masked: set[int] = set()
        self.watches: dict[int, Watch] = {}
        # Of shared memory, by the number that the process has it by.
        self.copies: dict[int, Copy] = {}
        self._handles: dict[Description, int] = {}
        self._numbers = 0
        # Messages that it may not have read when it said that it waits.
        self.sent = 0
        # What it said ahead of the others' clock: `letters.Letter`.
        self.said: deque = deque()
        # How it runs, hears of news, and goes on after a stop: see ``turns``.
        self.run = self.tell = None
        self.goes_on: Callable[[], object] = int

    def begin_as(self, parent: "Process", spec: dict) -> None:
        """Inherit what a process has from the one that starts it; and what ``spec`` says about that."""
        self.group, self.session = parent.group, parent.session
        if spec["session"]:
            self.group = self.session = self.pid
        elif spec["group"] >= 0:
            self.group = spec["group"] or self.pid
        self.masked.update(spec["masked"])
        self.ignored.update(spec["ignored"])
        self.handled -= self.ignored

    def events(self) -> int:
        """It can be read when the process has ended."""
        return 0 if self.status is None else IN

    def give(self, file: Description) -> int:
        """Open a file for the process. Returns the number by which it asks for it."""
        handle = self._handles.get(file)
        if handle is None:
            self._numbers += 1
            handle = self._handles[file] = self._numbers
            watch = self.watches[handle] = Watch(self, handle, file)
            file.interests.append(watch)
            file.refs += 1
            if isinstance(file, Shared):
                self.copies[handle] = Copy(file.contents())
        return handle

    def drop_file(self, handle: int) -> None:
        """The process has closed the file."""
        watch = self.watches.pop(handle, None)
        if watch is not None:
            self.copies.pop(handle, None)
            del self._handles[watch.file]
            watch.file.interests.remove(watch)
            if isinstance(watch.file, FileLock):
                watch.file.forget(self)
            watch.file.drop()

    def arm(self, handle: int, mask: int) -> None:
        """Let the process hear of these events from now on, and of those that hold already."""
        watch = self.watches.get(handle)
        if watch is not None:
            watch.mask = mask
            if mask and watch.file.events() & mask:
                self.note(handle)

    def note(self, handle: int) -> None:
        """The process shall look at a file."""
        if self.status is None and handle not in self.notes:
            self.notes[handle] = None
            self.tell()

    def written(self) -> list[tuple[int, list[Patch]]]:
        """What was written to memory that the process shares, since it was last told."""
        found = []
        for handle, copy in self.copies.items():
            if patches := copy.changes(self.watches[handle].file.memory):
                found.append((handle, patches))
        return found

    def wrote(self, handle: int, patches: list[Patch]) -> None:
        """The process has written to shared memory."""
        self.copies[handle].learn(patches)
        write(self.watches[handle].file.memory, patches)

    def signal(self, number: int, about: About) -> None:
        """The process shall do what it does about a signal."""
        if self.status is None and all(number != known for known, _ in self.signals):
            self.signals.append((number, about))
            self.tell()

    def end(self, status: int) -> None:
        """The process is over: its files are closed, and whoever waits for it wakes up."""
        self.status = status
        self.blocked = False
        self.token += 1
        self.said.clear()
        for handle in list(self.watches):
            self.drop_file(handle)
        self.notify(IN)
