"""What the options of a command line, and the variables beside them, set (Python/initconfig.c).

The interpreter has started before it is told: ``sys.flags`` says what library code asks it, and what can be changed
later is.
"""

import builtins
import faulthandler
import os
import sys
import types
import warnings

from motion.processes.commandline import CommandLine

_OF_SITE = ("copyright", "credits", "exit", "help", "license", "quit")


def apply(line: CommandLine) -> None:
    """Set what the options say."""
    letters = set(line.flags)
    isolated = "I" in letters
    ignored = isolated or "E" in letters
    sys._xoptions.update((name, value if sign else True) for name, sign, value in map(_split, line.options))
    told = {
        "bytes_warning": line.flags.count("b"),
        "dev_mode": "dev" in sys._xoptions or _variable("PYTHONDEVMODE", ignored),
        "ignore_environment": int(ignored),
        "isolated": int(isolated),
        "no_site": int("S" in letters),
        "no_user_site": int(isolated or "s" in letters or _variable("PYTHONNOUSERSITE", ignored)),
        "optimize": line.flags.count("O") or (0 if ignored else _number("PYTHONOPTIMIZE")),
        "quiet": line.flags.count("q"),
        "safe_path": isolated or "P" in letters or _variable("PYTHONSAFEPATH", ignored),
        "utf8_mode": int(sys._xoptions.get("utf8", not ignored and os.environ.get("PYTHONUTF8") == "1")),
    }
    for name, option in (("optimize", "optimization_level"), ("bytes_warning", "bytes_warning")):
        if told[name]:
            _configure(option, told[name])
    if any(told.values()):
        names = (name for name in dir(sys.flags) if name[0] != "_" and name not in ("count", "index"))
        sys.flags = types.SimpleNamespace(**{name: getattr(sys.flags, name) for name in names} | told)
    if told["no_site"]:
        _undo_site()
    _warn(line.warnings, ignored)
    if told["dev_mode"] or "faulthandler" in sys._xoptions or _variable("PYTHONFAULTHANDLER", ignored):
        faulthandler.enable()
    frames = sys._xoptions.get("tracemalloc", 0 if ignored else _number("PYTHONTRACEMALLOC"))
    if frames:
        import tracemalloc  # It is rarely needed.

        tracemalloc.start(int(frames))


def _split(option: str) -> tuple[str, str, str]:
    return option.partition("=")


def _variable(name: str, ignored: bool) -> bool:
    """Whether an environment variable is set, and heeded."""
    return not ignored and bool(os.environ.get(name))


def _number(variable: str) -> int:
    """What an environment variable says as an option of CPython does: any text counts as 1."""
    value = os.environ.get(variable, "")
    return (int(value) if value.isdecimal() else 1) if value else 0


def _configure(option: str, value: int) -> None:
    """Change what the interpreter itself does: ``-O`` compiles without assertions, ``-b`` warns about bytes."""
    import ctypes  # It takes long, and is rarely needed.

    set_option = ctypes.pythonapi.PyConfig_Set
    set_option.argtypes = [ctypes.c_char_p, ctypes.py_object]
    set_option(option.encode(), value)


def _warn(told: list[str], ignored: bool) -> None:
    """Set the filters of warnings: the later one of two counts (``config_init_warnoptions``)."""
    found = ["default"] if sys.flags.dev_mode else []
    if not ignored:
        found += filter(None, os.environ.get("PYTHONWARNINGS", "").split(","))
    found += told
    if sys.flags.bytes_warning:
        found.append("error::BytesWarning" if sys.flags.bytes_warning > 1 else "default::BytesWarning")
    sys.warnoptions[:] = found
    if found:
        warnings._processoptions(found)


def _undo_site() -> None:
    """Without ``site`` there are no names of its either."""
    sys.modules.pop("site", None)
    for name in _OF_SITE:
        vars(builtins).pop(name, None)
