"""Errors of the operating system, numbered and worded as on Linux.

Compiled code keeps WebAssembly's numbers, because it compares with them; they are translated where an ``OSError`` is
made of one (``oserrors.ts``), so that no program meets them.
"""

import errno
import gc
import os
import sys
from types import ModuleType

from motion.linux_errors import ALIASES, ERRORS

_stock_strerror = os.strerror
_stock_numbers = {name: number for name, number in vars(errno).items() if name.startswith("E")}
_stock_texts = {number: _stock_strerror(number) for number in errno.errorcode}
_by_name = ERRORS | {alias: ERRORS[name] for alias, name in ALIASES.items()}
_linux_errors = {_stock_numbers[name]: error for name, error in _by_name.items() if name in _stock_numbers}
_linux_texts = dict(ERRORS.values())


def linux(number, text, *more) -> tuple | None:
    """What to make an ``OSError`` of, instead of these; None where they will do.

    Compiled code makes one of its own number and that number's own text (Python/errors.c: PyErr_SetFromErrno); what
    Python code makes has Linux's already, because ``errno`` has.
    """
    if type(number) is int and text == _stock_texts.get(number) and number in _linux_errors:
        return *_linux_errors[number], *more
    return None


def classes() -> list[type]:
    """``OSError`` and its subclasses in C: what compiled code calls."""
    found = [OSError]
    for one in found:
        found.extend(sub for sub in one.__subclasses__() if sub.__module__ == "builtins")
    return found


def _strerror(code, /):
    """Translate an error code to a message string."""
    text = _linux_texts.get(code) if type(code) is int else _stock_strerror(code)
    return f"Unknown error {code}" if text is None else text


def _stock_classes() -> dict:
    """The dictionary that says which number makes which subclass: ``errnomap`` of Objects/exceptions.c."""
    number = _stock_numbers["ENOENT"]
    maps = (one for one in gc.get_objects() if type(one) is dict and one.get(number) is FileNotFoundError)
    return next(maps)


def install() -> None:
    """Give ``errno``, ``os.strerror``, ``OSError`` and the modules that were imported before Linux's numbers."""
    if errno.ENOENT == 2:
        return
    by_number = _stock_classes()
    made = {_linux_errors[number][0]: cls for number, cls in by_number.items() if number in _linux_errors}
    by_number.clear()
    by_number.update(made)
    numbers = {name: number for name, (number, _) in _by_name.items()}
    errno.errorcode.clear()
    errno.errorcode.update({number: name for name, (number, _) in ERRORS.items()})
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType) and not module.__name__.startswith("motion"):
            _renumber(vars(module), numbers)
    vars(errno).update(numbers)
    os.strerror = _strerror


def _renumber(names: dict, numbers: dict) -> None:
    by_stock = {_stock_numbers[name]: number for name, number in numbers.items() if name in _stock_numbers}
    for name, value in list(names.items()):
        if name in numbers and value == _stock_numbers.get(name):
            names[name] = numbers[name]
        elif "errno" in name.lower() and isinstance(value, set | frozenset | tuple):
            names[name] = type(value)(by_stock.get(one, one) for one in value)
