"""Running what a command line of ``python`` says (Modules/main.c)."""

import builtins
import linecache
import os
import runpy
import sys
import types
import warnings
from collections.abc import Callable
from functools import partial

from motion import frames, streams
from motion.processes import commandline


def program(arguments: list[str]) -> Callable[[Callable], Callable[[], object]]:
    """What makes a step of the program of a command line, given what makes one of code in a module: ``program.py``."""
    sys.orig_argv = list(arguments)
    if frames.SPAWNED in arguments:
        frames.hide_spawning()
    try:
        line = commandline.parse(arguments[1:])
    except commandline.UsageError as error:
        return _fails(f"{error}\nusage: {arguments[0]} {_USAGE}\n")
    if "V" in line.flags:
        return _prints_version
    if not {"E", "I"} & set(line.flags):
        line.warnings[:0] = filter(None, os.environ.get("PYTHONWARNINGS", "").split(","))
        sys.path[:0] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    sys.warnoptions[:] = line.warnings
    if line.warnings:
        warnings._processoptions(line.warnings)
    sys._xoptions.update((name, value if sign else True) for name, sign, value in map(_split, line.options))
    _set_flags(line)
    sys.argv[:] = line.argv
    if "u" in line.flags or os.environ.get("PYTHONUNBUFFERED"):
        streams.start(buffered=False)
    if not {"I", "P"} & set(line.flags):
        sys.path.insert(
            0, os.path.dirname(os.path.abspath(line.what)) if line.how == "file" else _here(line.how)
        )
    return _PROGRAMS[line.how](line.what)


_USAGE = "[option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `python -h' for more information."


def _set_flags(line: commandline.CommandLine) -> None:
    """Let ``sys.flags`` say what library code asks it: what the interpreter itself does was settled when it started."""
    letters = set(line.flags)
    _optimize(line.flags.count("O") or (0 if {"E", "I"} & letters else _number("PYTHONOPTIMIZE")))
    told = {
        "dev_mode": "dev" in sys._xoptions,
        "ignore_environment": int(bool({"E", "I"} & letters)),
        "isolated": int("I" in letters),
    }
    if any(told.values()):
        names = (name for name in dir(sys.flags) if name[0] != "_" and name not in ("count", "index"))
        sys.flags = types.SimpleNamespace(**{name: getattr(sys.flags, name) for name in names} | told)


def _number(variable: str) -> int:
    """What an environment variable says as an option of CPython does: any text counts as 1."""
    value = os.environ.get(variable, "")
    return (int(value) if value.isdecimal() else 1) if value else 0


def _optimize(level: int) -> None:
    """Compile without assertions from now on (``-O``), or without documentation, too (``-OO``)."""
    if level:
        import ctypes  # It takes long, and is rarely needed.

        set_option = ctypes.pythonapi.PyConfig_Set
        set_option.argtypes = [ctypes.c_char_p, ctypes.py_object]
        set_option(b"optimization_level", level)


def _here(how: str) -> str:
    return os.getcwd() if how == "module" else ""


def _split(option: str) -> tuple[str, str, str]:
    return option.partition("=")


def _fails(text: str, status: int = 2):
    def run(_code_of):
        sys.stderr.write(text)
        return partial(sys.exit, status)

    return run


def _prints_version(_code_of):
    return partial(print, "Python", sys.version.split()[0])


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
