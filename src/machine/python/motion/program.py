"""One program on the machine, from its first line to what CPython does after its last."""

import atexit
import builtins
import gc
import json
import linecache
import operator
import os
import random
import sys
import threading
import types
from collections.abc import Callable
from typing import NoReturn

from motion import clock, recursion, report, signals, streams, tasks, trace
from motion.host import host
from motion.net import install as net
from motion.processes import child, local
from motion.threads import floor, scheduler

_SIGINT = '{"why":"signal","signal":"SIGINT"}'
HOME = "/home/reader"
"""The program's working directory."""


def run(request_json: str) -> None:
    """Run the program of a ``RunRequest`` (``protocol.ts``) and send its events, ``finished`` last.

    Does not return where the machine ends the run (deadlock, livelock, horizon): see ``Host.halt``.
    """
    request = json.loads(request_json)
    begin = child.begin(request) if "process" in request else _begin(request)
    signal = None
    try:
        status = begin(_execute)
    except BaseException as exc:
        status = _exit_status(exc)
        if isinstance(exc, KeyboardInterrupt):
            signal = _SIGINT
    del begin
    status = _finalize(status)
    gc.collect()
    streams.flush()
    child.leave()
    # A parent hears that the process died of the signal (exit_sigint of Modules/main.c).
    trace.finished(_outcome(status), status, signal if "process" in request else None)


def exit_at_once(status) -> NoReturn:
    """``os._exit``: the program is over, with nothing flushed and nothing finalized."""
    status = operator.index(status) & 0xFF
    child.leave()
    trace.finished(_outcome(status), status)
    host().halt(status)


def _begin(request: dict) -> Callable[[Callable], int]:
    """Make the machine ready for the program. Returns what runs it, given ``_execute``."""
    _prepare(request)
    main = _main_module(request["name"], request["source"])
    return lambda execute: execute(main, request["name"], request["source"])


def _prepare(request: dict) -> None:
    clock.start(
        virtual=request["clock"] == "virtual",
        horizon=request["horizon"],
        on_horizon=report.horizon,
    )
    trace.start(trace=request["trace"], limit=request["events"], on_limit=report.limit)
    tasks.start()
    scheduler.start(seed=request["seed"], line_cost=request["lineCost"])
    floor.start()
    local.start(request)
    net.start(request.get("network"))
    signals.start(request["signals"])
    streams.start()
    random.seed(request["seed"])
    sys.argv = [request["name"], *request["args"]]
    sys.path[:0] = [*request["path"], os.getcwd()]


def _main_module(name: str, source: str) -> types.ModuleType:
    main = types.ModuleType("__main__")
    main.__file__ = os.path.join(os.getcwd(), name)
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    # The name in tracebacks is the bare file name; this is where their source lines come from.
    lines = source.splitlines(keepends=True)
    linecache.cache[name] = (len(source), None, lines, name)
    return main


def _execute(main: types.ModuleType, name: str, source: str | bytes) -> int:
    """Run code as the main module. Returns the exit status; what the program raises is raised."""
    try:
        code = compile(source, name, "exec", dont_inherit=True)
    except SyntaxError as exc:
        # CPython prints no traceback for the main file's own syntax errors.
        sys.excepthook(type(exc), exc.with_traceback(None), None)
        return 1
    recursion.start()
    exec(code, main.__dict__)
    return 0


def _exit_status(exc: BaseException) -> int:
    """What ``python file.py`` does with an uncaught exception (Python/pythonrun.c), and its exit status."""
    if isinstance(exc, SystemExit):
        streams.flush()
        if exc.code is None:
            return 0
        if isinstance(exc.code, int):
            return exc.code & 0xFF
        print(exc.code, file=sys.stderr)
        return 1
    streams.flush()
    sys.excepthook(type(exc), exc, exc.__traceback__)
    return 130 if isinstance(exc, KeyboardInterrupt) else 1


def _finalize(status: int) -> int:
    """The part of Py_FinalizeEx (Python/pylifecycle.c) that a program can see."""
    try:
        threading._shutdown()
        atexit._run_exitfuncs()
    except BaseException as exc:
        sys.excepthook(type(exc), exc, exc.__traceback__)
    floor.finalizing = True
    streams.flush()
    # The main module goes first: its objects' __del__ run, and coroutines nobody awaited say so.
    sys.modules.pop("__main__", None)
    return status


def _outcome(status: int) -> str:
    return {0: "ok", 130: "interrupted"}.get(status, "error")
