"""What another interpreter of ``concurrent.interpreters`` does, in its own worker."""

import linecache
import sys
import traceback
import types

from motion.processes import crossing, here, interpreters


def serve(number: int, pid: int, main_file: str, there: int, back: int) -> None:
    """Be interpreter ``number`` of process ``pid``: do what it asks for, until it asks for nothing more."""
    here.pid = pid
    interpreters.me = number
    crossing.main_file = main_file or None
    sys.argv[:] = [""]
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    while (message := interpreters.receive(there)) is not None:
        interpreters.send(back, _answer(message, main))


def _answer(message: bytes, main: types.ModuleType) -> bytes:
    try:
        what, *args = crossing.loads(message)
        result = _DOES[what](main, *args)
        return crossing.dumps((result, None))
    except BaseException as error:
        return crossing.dumps((None, _failure(error)))


def _failure(error: BaseException) -> tuple:
    kind = type(error)
    message = str(error)
    name = (
        kind.__qualname__
        if kind.__module__ in ("builtins", "__main__")
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    formatted = f"{name}: {message}" if message else name
    display = "".join(traceback.format_exception(error)).rstrip("\n")
    return kind.__name__, kind.__qualname__, kind.__module__, message, formatted, display


def _exec(main: types.ModuleType, code: str) -> None:
    linecache.cache["<string>"] = (len(code), None, code.splitlines(keepends=True), "<string>")
    exec(compile(code, "<string>", "exec", dont_inherit=True), vars(main))


def _call(_main: types.ModuleType, function, args: tuple, kwargs: dict):
    return function(*args, **kwargs)


def _bind(main: types.ModuleType, values: dict) -> None:
    vars(main).update(values)


_DOES = {"bind": _bind, "call": _call, "exec": _exec}
