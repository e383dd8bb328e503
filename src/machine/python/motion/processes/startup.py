"""Running what a command line of ``python`` says (Modules/main.c)."""

import builtins
import linecache
import os
import runpy
import sys
import types
from collections.abc import Callable
from functools import partial

from motion import frames, streams
from motion.processes import commandline, flags, usage


def program(arguments: list[str]) -> Callable[[Callable], Callable[[], object]]:
    """What makes a step of the program of a command line, given what makes one of code in a module: ``program.py``."""
    sys.orig_argv = list(arguments)
    if frames.SPAWNED in arguments:
        frames.hide_spawning()
    try:
        line = commandline.parse(arguments[1:])
    except commandline.UsageError as error:
        return _fails(f"{error}\nusage: {arguments[0]} {usage.USAGE}\n{usage.HINT}\n")
    if {"h", "?"} & set(line.flags):
        return _prints(f"usage: {arguments[0]} {usage.USAGE}\n{usage.OPTIONS}")
    if "V" in line.flags:
        version = sys.version if line.flags.count("V") > 1 else sys.version.split()[0]
        return _prints(f"Python {version}\n")
    if not {"E", "I"} & set(line.flags):
        sys.path[:0] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    flags.apply(line)
    sys.argv[:] = line.argv
    if "u" in line.flags or os.environ.get("PYTHONUNBUFFERED"):
        streams.start(buffered=False)
    if not sys.flags.safe_path:
        sys.path.insert(
            0, os.path.dirname(os.path.abspath(line.what)) if line.how == "file" else _here(line.how)
        )
    return _PROGRAMS[line.how](line.what)


def _here(how: str) -> str:
    return os.getcwd() if how == "module" else ""


def _fails(text: str, status: int = 2):
    def run(_code_of):
        sys.stderr.write(text)
        return partial(sys.exit, status)

    return run


def _prints(text: str):
    return lambda _code_of: partial(sys.stdout.write, text)


def _main_module() -> types.ModuleType:
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    # As in `program`: spawned processes of this one know it by the second name.
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    return main


def _command(code: str):
    def run(code_of):
        # Its lines are shown in tracebacks, as CPython does since 3.13.
        linecache.cache["<string>"] = (len(code), None, code.splitlines(keepends=True), "<string>")
        return code_of(_main_module(), "<string>", code)

    return run


def _module(name: str):
    def run(_code_of):
        _main_module()
        return partial(runpy._run_module_as_main, name)

    return run


def _file(path: str):
    def run(code_of):
        if os.path.isdir(path):
            _main_module()
            sys.path[0] = path
            return partial(runpy._run_module_as_main, "__main__", alter_argv=False)
        try:
            with open(path, "rb") as file:
                code = file.read()
        except OSError as error:
            full = os.path.abspath(path)
            return _fails(
                f"{sys.executable}: can't open file {full!r}: [Errno {error.errno}] {error.strerror}\n"
            )(code_of)
        main = _main_module()
        main.__file__ = os.path.abspath(path)
        main.__cached__ = None
        return code_of(main, path, code)

    return run


def _stdin(_what: str):
    def run(code_of):
        return code_of(_main_module(), "<stdin>", sys.stdin.read())

    return run


_PROGRAMS = {"command": _command, "module": _module, "file": _file, "stdin": _stdin}
