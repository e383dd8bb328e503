"""Runs programs on the machine in this process, and puts back what a program may change.

``src/machine/python`` must be on ``sys.path``; on WebAssembly it is in site-packages.
"""

import asyncio
import atexit
import contextlib
import gc
import json
import logging
import os
import random
import sys
import textwrap
import warnings
from asyncio import events

from fresh_threads import fresh_threads
from motion import frames, program, stock

stock.start()
NAME = "program.py"

# What CPython starts with (Python/_warnings.c, init_filters): `-W error` is for the tests, not for programs.
_WARNING_FILTERS = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


class Ran:
    """What came of one run. ``events`` are the trace events as dicts, ``finished`` last."""

    def __init__(self, seen: list[dict]) -> None:
        self.events = seen
        self.end = seen[-1]
        self.outcome: str = self.end["outcome"]
        self.exit: int = self.end["exit"]
        self.report: dict | None = self.end.get("report")

    @property
    def reached(self) -> tuple[str, float]:
        """The horizon that ended the run: which limit, and how much that is."""
        return self.report["limit"], self.report["value"]

    @property
    def output(self) -> str:
        """stdout and stderr in order."""
        return "".join(event["text"] for event in self.of("output"))

    @property
    def stdout(self) -> str:
        """What went to stdout."""
        return "".join(event["text"] for event in self.of("output", stream="stdout"))

    @property
    def stderr(self) -> str:
        """What went to stderr."""
        return "".join(event["text"] for event in self.of("output", stream="stderr"))

    def of(self, kind: str, **fields) -> list[dict]:
        """The events of this kind whose fields have these values."""
        return [
            event
            for event in self.events
            if event["kind"] == kind and all(event[key] == value for key, value in fields.items())
        ]

    def task(self, number: int) -> list[str]:
        """The life of one task as words: ``created``, ``step``, ``wait lock``, ``ended done`` …"""
        words = []
        for event in self.events:
            if event.get("task") == number and event["kind"] not in ("output", "block"):
                words.append(" ".join(filter(None, (event["kind"], event.get("on"), event.get("how")))))
        return words

    def waits(self, number: int) -> list[tuple[str, int]]:
        """What the task waited on, each with the line."""
        return [(event["on"], event["line"]) for event in self.of("wait", task=number)]


def run(source: str, *, stdin: bytes = b"", **changes) -> Ran:
    """Run a source text (dedented) as ``program.py``. ``changes`` go over the defaults of a run request."""
    request = {
        "name": NAME,
        "source": textwrap.dedent(source).lstrip("\n"),
        "args": [],
        "clock": "virtual",
        "seed": 0,
        "signals": [],
        "lineCost": 0,
        "horizon": 86_400,
        "events": 20_000,
        "trace": True,
        "path": [],
        **changes,
    }
    host = stock.start(stdin)
    with _untouched(), fresh_threads(host):
        program.run(json.dumps(request))
    if host.halted:
        # What the program left in the middle of something says so when it is collected: not to the next program.
        gc.collect()
    return Ran(host.events)


@contextlib.contextmanager
def _untouched():
    """Put the interpreter back as it was, so that programs and tests do not see each other."""
    names = ("argv", "path", "stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__")
    names += ("getrecursionlimit", "setrecursionlimit", "excepthook", "unraisablehook")
    kept = {name: getattr(sys, name) for name in names}
    kept["path"] = list(sys.path)
    main = sys.modules["__main__"]
    limit = sys.getrecursionlimit()
    state = random.getstate()
    root = logging.getLogger()
    logs = (root.level, list(root.handlers))
    # The tests' frames stand below every program; elsewhere there are only the machine's own.
    libraries = frames._LIBRARIES
    frames.add_library(os.path.dirname(os.path.abspath(__file__)))
    try:
        with warnings.catch_warnings():
            # Notes that the filters changed, so that no warning counts as given already.
            warnings.resetwarnings()
            warnings.filters[:] = _WARNING_FILTERS
            yield
    finally:
        frames._LIBRARIES = libraries
        frames.known.clear()
        root.setLevel(logs[0])
        root.handlers[:] = logs[1]
        random.setstate(state)
        for name, value in kept.items():
            setattr(sys, name, value)
        sys.setrecursionlimit(limit)
        sys.modules["__main__"] = main
        events._set_running_loop(None)
        asyncio.set_event_loop(None)
        atexit._clear()
