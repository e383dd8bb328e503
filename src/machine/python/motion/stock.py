"""The host when the machine runs on stock CPython: for its own tests, which then need no WebAssembly."""

import json
import os
import stat
import time
from typing import NoReturn

from motion import clock, host
from motion.install import install

_real_monotonic = time.monotonic
_real_sleep = time.sleep


class Halted(BaseException):
    """Raised by ``StockHost.halt``: unlike the browser's host, this one unwinds the program.

    What the program says while it unwinds is not heard any more.
    """


class StockHost:
    """``host.Host`` that keeps the events in ``events``."""

    def __init__(self, stdin: bytes = b"") -> None:
        self.events: list[dict] = []
        self._stdin = stdin
        self._halted = False

    def send(self, events_json: str) -> None:
        if not self._halted:
            self.events.extend(json.loads(events_json))

    def real_now(self) -> float:
        return _real_monotonic()

    def real_wait(self, seconds: float) -> None:
        _real_sleep(seconds)

    def read_stdin(self, size: int) -> bytes:
        part, self._stdin = self._stdin[:size], self._stdin[size:]
        return part

    def make_socket_file(self, path: str) -> None:
        os.mknod(path, stat.S_IFSOCK | 0o755)

    def halt(self, status: int) -> NoReturn:
        self._halted = True
        raise Halted(status)


def _tick() -> float:
    clock.CELL[0] += 1
    return clock.CELL[0]


def _replace_clocks() -> None:
    """What overriding ``performance.now`` and ``Date.now`` does on WebAssembly, but for C code."""
    time.monotonic = time.perf_counter = lambda: _tick() / 1e9
    time.monotonic_ns = time.perf_counter_ns = lambda: int(_tick())
    time.time = lambda: (clock.EPOCH_NS + int(_tick())) / 1e9
    time.time_ns = lambda: clock.EPOCH_NS + int(_tick())


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
