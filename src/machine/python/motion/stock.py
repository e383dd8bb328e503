"""The host of the machine's own tests: on stock CPython, where they need no WebAssembly, and inside Pyodide."""

import _thread
import json
import os
import stat
import sys
import time
from collections.abc import Callable
from typing import NoReturn

from motion import clock, cputime, host

_start_thread = _thread.start_new_thread
_new_lock = _thread.allocate_lock

from motion.install import install  # noqa: E402 it replaces the two above

_real_monotonic = time.monotonic
_real_sleep = time.sleep


class Halted(BaseException):
    """Raised by ``StockHost.halt``: unlike the browser's host, this one unwinds the program's main thread.

    What the program says while it unwinds is not heard any more.
    """


class StockHost:
    """``host.Host`` that keeps the events in ``events``."""

    def __init__(self, stdin: bytes = b"") -> None:
        self.events: list[dict] = []
        self._stdin = stdin
        self._carrier = _carrier()
        self._running = 0
        self._status: int | None = None

    def send(self, events_json: str) -> None:
        if not self.halted:
            self.events.extend(json.loads(events_json))

    def real_now(self) -> float:
        return _real_monotonic()

    def real_wait(self, seconds: float) -> None:
        _real_sleep(seconds)

    def read_stdin(self, size: int) -> bytes:
        part, self._stdin = self._stdin[:size], self._stdin[size:]
        return part

    def make_socket_file(self, path: str) -> None:
        self._carrier.make_socket_file(path)

    def spawn(self, number: int, function: Callable[[], object]) -> None:
        self._carrier.spawn(number, function)

    def end_thread_data(self) -> None:
        self._carrier.end_thread_data()

    def interrupt_regularly(self, milliseconds: float) -> None:
        pass  # Threads of the operating system would have to be stopped; the suite's on the real clock wait.

    def start_process(self, _number: int, _request_json: str) -> bool:
        return False  # The suite has one process.

    def switch(self, number: int) -> None:
        if self._status is None:
            self._running = number
            self._carrier.switch(number)
        # Only the main thread goes on in a run that was ended.
        if self._status is not None:
            raise Halted(self._status)

    def leave(self, number: int, of: int) -> None:
        self._running = number
        self._carrier.leave(number, of)

    def halt(self, status: int) -> NoReturn:
        self._status = status
        if self._running != 0:
            # For good: a thread that unwound would let others run, and might never come to an end.
            self._running = 0
            self._carrier.switch(0)
        raise Halted(status)

    @property
    def halted(self) -> bool:
        """Whether the machine has ended the run."""
        return self._status is not None


class _RealThreads:
    """Threads of the operating system that pass the baton: each has a gate, whoever goes on finds it open."""

    def __init__(self) -> None:
        self._gates = {0: _closed()}
        self._running = 0

    def spawn(self, number: int, function: Callable[[], object]) -> None:
        gate = self._gates[number] = _closed()

        def run() -> None:
            gate.acquire()
            function()
            del self._gates[number]
            self._gates[self._running].release()

        _start_thread(run, ())

    def switch(self, number: int) -> None:
        gate = self._gates[self._running]
        self._running = number
        self._gates[number].release()
        gate.acquire()

    def leave(self, number: int, _of: int) -> None:
        self._running = number

    def end_thread_data(self) -> None:
        pass  # It ends with the thread.

    def make_socket_file(self, path: str) -> None:
        os.mknod(path, stat.S_IFSOCK | 0o755)


def _closed():
    gate = _new_lock()
    gate.acquire()
    return gate


def _carrier():
    """What carries the threads, and knows the file system. Inside Pyodide: what programs have that run there."""
    if sys.platform != "emscripten":
        return _RealThreads()
    from motion._bridge import BrowserHost

    return BrowserHost()


def _tick() -> float:
    clock.CELL[0] += 1
    return clock.CELL[0]


def _replace_clocks() -> None:
    """What overriding ``performance.now`` and ``Date.now`` does on WebAssembly, but for C code."""
    time.monotonic = time.perf_counter = lambda: _tick() / 1e9
    time.monotonic_ns = time.perf_counter_ns = lambda: int(_tick())
    time.time = lambda: (clock.EPOCH_NS + int(_tick())) / 1e9
    time.time_ns = lambda: clock.EPOCH_NS + int(_tick())
    cputime.tick = _tick


def start(stdin: bytes = b"") -> StockHost:
    """Put the machine under this interpreter, once, and connect a new host."""
    global _installed
    if not _installed:
        install()
        _replace_clocks()
        _installed = True
    connected = StockHost(stdin)
    host.connect(connected)
    return connected


_installed = False
