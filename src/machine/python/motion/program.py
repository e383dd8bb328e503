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
from collections.abc import Callable, Generator, Iterator
from functools import partial
from typing import NoReturn

from motion import clock, holders, recursion, report, signals, streams, tasks, trace, walkers
from motion.host import host
from motion.net import install as net
from motion.processes import child, local
from motion.threads import floor, scheduler

_SIGINT = '{"why":"signal","signal":"SIGINT"}'
HOME = "/home/reader"
"""The program's working directory."""


raised: list[BaseException] = []
"""What a step of ``steps()`` raised: who makes the steps puts it here."""


def steps(request_json: str) -> Iterator[Callable[[], object]]:
    """Run the program of a ``RunRequest`` (``protocol.ts``) and send its events, ``finished`` last.

    Whatever the program can look out of is a step, for the caller to make: the engine makes them with no Python below,
    as CPython does. It does not come to an end where the machine ends the run (deadlock, livelock, horizon): see
    ``Host.halt``.
    """
    request = json.loads(request_json)
    raised.clear()
    below = sys._getframe().f_back
    yield _program(request, below)
    interrupted = bool(raised) and isinstance(raised[0], KeyboardInterrupt)
    status = yield from _exit_status()
    yield from _finalize(ends=below is None)
    child.leave()
    # A parent hears that the process died of the signal (exit_sigint of Modules/main.c).
    trace.finished(_outcome(status), status, _SIGINT if interrupted and "process" in request else None)


def run(request_json: str) -> None:
    """Make all the steps: where there is no engine."""
    program = steps(request_json)
    while (step := next(program, None)) is not None:
        try:
            step()
        except BaseException as exc:
            raised.append(exc)
        del step


def exit_at_once(status) -> NoReturn:
    """``os._exit``: the program is over, with nothing flushed and nothing finalized."""
    status = operator.index(status) & 0xFF
    child.leave()
    trace.finished(_outcome(status), status)
    host().halt(status)


def _program(request: dict, below: types.FrameType | None) -> Callable[[], object]:
    """Make the machine ready for the program; the step that is the program, with ``below`` under it."""
    begin = None if "process" in request else _begin(request)
    try:
        step = (begin or child.begin(request))(_code)
    except BaseException as exc:
        raised.append(exc)
        return int
    recursion.start(below)
    return step


def _begin(request: dict) -> Callable[[Callable], Callable[[], object]]:
    """Make the machine ready for the program. Returns what makes a step of it, given ``_code``."""
    _prepare(request)
    main = _main_module(request["name"], request["source"])
    return lambda code: code(main, request["name"], request["source"])


def _prepare(request: dict) -> None:
    clock.start(
        virtual=request["clock"] == "virtual",
        horizon=request["horizon"],
        on_horizon=report.horizon,
    )
    trace.start(trace=request["trace"], limit=request["events"], on_limit=report.limit)
    tasks.start()
    holders.start()
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
    # By the second name multiprocessing finds what other processes, in which it is not `__main__`, send back.
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    # The name in tracebacks is the bare file name; this is where their source lines come from.
    lines = source.splitlines(keepends=True)
    linecache.cache[name] = (len(source), None, lines, name)
    return main


def _code(main: types.ModuleType, name: str, source: str | bytes) -> Callable[[], object]:
    """The step that runs code as the main module."""
    try:
        code = compile(source, name, "exec", dont_inherit=True)
    except SyntaxError as exc:
        # CPython prints no traceback for the main file's own syntax errors.
        sys.excepthook(type(exc), exc.with_traceback(None), None)
        return partial(sys.exit, 1)
    return partial(exec, code, main.__dict__)


def _exit_status() -> Generator[Callable[[], object], None, int]:
    """What ``python file.py`` does with an uncaught exception (Python/pythonrun.c), and its exit status."""
    if not raised:
        return 0
    exc = raised.pop()
    streams.flush()
    if isinstance(exc, SystemExit):
        if exc.code is None:
            return 0
        if isinstance(exc.code, int):
            return exc.code & 0xFF
        print(exc.code, file=sys.stderr)
        return 1
    exc.__traceback__ = walkers.trimmed(exc.__traceback__)
    yield partial(sys.excepthook, type(exc), exc, exc.__traceback__)
    if raised:
        wrong = raised.pop()
        if isinstance(wrong, SystemExit):
            raised.append(wrong)
            return (yield from _exit_status())
        streams.flush()
        print("Error in sys.excepthook:", file=sys.stderr)
        sys.__excepthook__(type(wrong), wrong, wrong.__traceback__)
        print("\nOriginal exception was:", file=sys.stderr)
        sys.__excepthook__(type(exc), exc, exc.__traceback__)
    return 130 if isinstance(exc, KeyboardInterrupt) else 1


def _finalize(*, ends: bool) -> Iterator[Callable[[], object]]:
    """The part of Py_FinalizeEx (Python/pylifecycle.c) that a program can see; ``ends``: with it, the interpreter."""
    yield threading._shutdown
    if raised:
        yield floor.unraisable("Exception ignored on threading shutdown", raised.pop())
    yield atexit._run_exitfuncs
    floor.finalizing = True
    streams.flush()
    raised.clear()
    if ends:
        # CPython has let go of its modules when it lets go of the program's objects: warnings are the shorter for it.
        sys.modules["warnings"] = None
    # The main module goes first: its objects' __del__ run, and coroutines nobody awaited say so.
    sys.modules.pop("__mp_main__", None)
    yield partial(sys.modules.pop, "__main__", None)
    yield gc.collect
    streams.flush()


def _outcome(status: int) -> str:
    return {0: "ok", 130: "interrupted"}.get(status, "error")
