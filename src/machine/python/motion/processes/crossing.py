"""How objects go from one interpreter to another: pickled, and functions that need nothing else by their code.

A function of the main module is found again by running the program's file once more, not as ``__main__``
(Python/crossinterp.c, "ensure main loaded").
"""

import io
import linecache
import marshal
import os
import pickle
import runpy
import sys
import types

FAKE_MAIN = "<fake_main>"
"""What the program's file is called while it runs in another interpreter."""


class NotShareableError(TypeError):
    """Raised where an object cannot go to another interpreter."""


class _Pickler(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, types.FunctionType) and _stateless(obj):
            return _rebuild, (marshal.dumps(obj.__code__), obj.__name__, obj.__defaults__)
        return NotImplemented


def _stateless(function: types.FunctionType) -> bool:
    """Whether there is no name to find it by, and none that it needs."""
    nameless = "<" in function.__qualname__
    return nameless and function.__closure__ is None and not function.__code__.co_names


def _rebuild(code: bytes, name: str, defaults):
    return types.FunctionType(marshal.loads(code), {"__builtins__": __builtins__}, name, defaults)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str):
        if module in ("__main__", FAKE_MAIN):
            names = vars(sys.modules["__main__"])
            if name.partition(".")[0] not in names and (path := main_file) is not None:
                names = _run_main(path)
            found = types.SimpleNamespace(
                **{key: value for key, value in names.items() if key.isidentifier()}
            )
            for part in name.split("."):
                found = getattr(found, part)
            return found
        return super().find_class(module, name)


main_file: str | None = None
"""In another interpreter than the first: the program's file."""
_main_names: dict[str, dict] = {}


def _run_main(path: str) -> dict:
    if path not in _main_names:
        with open(path, "rb") as file:
            source = file.read()
        # Tracebacks name it as the program itself does.
        name = path.removeprefix(os.getcwd() + os.sep)
        lines = source.decode(errors="replace").splitlines(keepends=True)
        linecache.cache[name] = (len(source), None, lines, name)
        code = compile(source, name, "exec", dont_inherit=True)
        _main_names[path] = runpy._run_module_code(code, None, FAKE_MAIN, script_name=path)
    return _main_names[path]


def dumps(obj) -> bytes:
    """The object as bytes; NotShareableError where that is impossible."""
    file = io.BytesIO()
    try:
        _Pickler(file).dump(obj)
    except Exception as error:
        raise NotShareableError("object could not be pickled") from error
    return file.getvalue()


def loads(data: bytes):
    """The object of such bytes."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except Exception as error:
        raise NotShareableError("object could not be unpickled") from error


def is_shareable(obj, /) -> bool:
    """Whether it needs no pickling: None, a number, text, bytes, a memoryview, a queue, or a tuple of such."""
    if isinstance(obj, tuple):
        return all(map(is_shareable, obj))
    queue = getattr(sys.modules.get("concurrent.interpreters._queues"), "Queue", ())
    return isinstance(obj, (type(None), bool, int, float, str, bytes, memoryview, queue))
