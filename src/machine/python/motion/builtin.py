"""Built-in functions: what stands in the place of C functions is one, too.

A function written in Python says so in its repr, and becomes a method where a class has it as an attribute
(``clock = time.sleep``); a built-in one does not. ``builtins.ts`` makes them, where the memory snapshot is made:
CPython offers no way to do it from Python.
"""

import inspect
import json
import sys
from types import BuiltinFunctionType, FunctionType, ModuleType

from motion.walkers import is_ours

_HOMES = {
    "_io": "builtins",
    "_signal": "_signal",
    "_socket": "_socket",
    "_thread": "_thread",
    "faulthandler": "faulthandler",
    "posix": "os",
    "select": "select",
    "sys": "sys",
    "time": "time",
}
"""Modules written in C, and the modules in which the machine has replaced functions of theirs."""

made: list[BuiltinFunctionType] = []
"""What ``builtins.ts`` has made, in the order of ``wanted()``."""

_stock: dict[tuple[str, str], BuiltinFunctionType] = {}
_found: list[tuple[str, str, FunctionType | staticmethod, ModuleType]] = []


def remember() -> None:
    """Keep the C functions, of which the new ones have their documentation: before anything is replaced."""
    for home in _HOMES:
        for name, value in vars(sys.modules[home]).items():
            if isinstance(value, BuiltinFunctionType):
                _stock[home, name] = value


def wanted() -> str:
    """The functions to make, as JSON: ``[[id of what they call, module, name, documentation], …]``."""
    for home, place in _HOMES.items():
        for name, value in vars(sys.modules[place]).items():
            # On a Python without built-in functions of ours it takes this, not to become a method.
            function = value.__func__ if isinstance(value, staticmethod) else value
            # `sys.__unraisablehook__` is `sys.unraisablehook`.
            if (
                isinstance(function, FunctionType)
                and is_ours(function.__code__)
                and not name.startswith("__")
            ):
                _found.append((home, name, value, _callable(function, home)))
    return json.dumps(
        [[id(one), home, name, _documentation(home, name, function)] for home, name, function, one in _found],
    )


def _callable(function: FunctionType, home: str) -> ModuleType:
    """What a built-in function of C code has as ``__self__``: a module, but this one can be called."""
    one = type("module", (ModuleType,), {"__call__": staticmethod(function)})(home)
    one.__spec__ = sys.modules[home].__spec__
    return one


def _documentation(home: str, name: str, function: FunctionType | staticmethod) -> str:
    """As C code has it: the signature for ``inspect``, if it is known, and the text."""
    stock = _stock.get((home, name), function)
    built = isinstance(stock, BuiltinFunctionType)
    signature = stock.__text_signature__ if built else str(inspect.signature(stock))
    text = inspect.getdoc(stock) or ""
    return f"{name}{signature}\n--\n\n{text}" if signature else text


def replace() -> None:
    """Put the built-in functions where the functions are that they call."""
    by_id: dict[int, dict[str, BuiltinFunctionType]] = {}
    for (home, name, function, _), new in zip(_found, made, strict=True):
        setattr(sys.modules[home], name, new)
        by_id.setdefault(id(function), {})[name] = new
    for module in list(sys.modules.values()):
        if not isinstance(module, ModuleType) or module.__name__.startswith("motion"):
            continue
        for name, value in list(vars(module).items()):
            if (names := by_id.get(id(value))) is not None:
                setattr(module, name, names.get(name) or next(iter(names.values())))
    for kept in (_stock, _found, made):
        kept.clear()
