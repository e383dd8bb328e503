"""What the reader calls the things that tasks wait on."""

import asyncio
import sys
import threading
import types

from motion.frames import is_reader

DEPTH = 2
"""Steps from a variable into what it holds: ``self.forks[0]`` is two."""
MOST = 100_000
"""Objects looked into at most: a report must not take long, whatever the program holds."""

_LEAVES = (str, bytes, int, float, type(None), types.ModuleType, types.FunctionType)


def names_of(targets, frames) -> dict[int, str]:
    """Names by ``id`` of ``targets``; some have none. ``frames`` are those of who waits, outer ones first.

    The outermost scope that knows a target names it: the module, then the functions below which this one runs, then
    ``frames``. A lock that two functions call ``first`` is thus named by who made it. Targets that would still bear
    the same name are numbered.
    """
    ids = dict.fromkeys(id(target) for target in targets if target is not None)
    search = _Search(ids)
    for scope in _scopes(frames):
        if not search.wanted:
            break
        search.look(scope)
    return _numbered({key: search.found[key] for key in ids if key in search.found})


def _scopes(frames):
    """The variables of every reader's scope, outermost first."""
    frame = sys._getframe(1)
    stack = []
    while frame is not None:
        stack.append(frame)
        frame = frame.f_back
    readers = [frame for frame in (*reversed(stack), *frames) if is_reader(frame.f_code.co_filename)]
    # The program's own, too, when it is over but for its threads.
    globals_ = [vars(sys.modules["__main__"]), *(frame.f_globals for frame in readers)]
    yield from {id(names): names for names in globals_}.values()
    for frame in readers:
        if frame.f_locals is not frame.f_globals:
            yield frame.f_locals


class _Search:
    """Looks for targets, from variables down into what they hold."""

    def __init__(self, ids) -> None:
        self.wanted = set(ids)
        self.found: dict[int, str] = {}
        self._seen: set[int] = set()

    def look(self, scope) -> None:
        """Find what ``scope`` names; nearer names before farther ones."""
        level = list(scope.items())
        for depth in range(DEPTH + 1):
            for name, value in level:
                key = id(_entrance(value))
                if key in self.wanted:
                    self.wanted.discard(key)
                    self.found[key] = name
            if depth < DEPTH and self.wanted:
                level = [inner for name, value in level for inner in self._inside(name, value)]

    def _inside(self, name: str, value):
        if isinstance(value, _LEAVES) or id(value) in self._seen or len(self._seen) >= MOST:
            return
        self._seen.add(id(value))
        if type(value) in (list, tuple):
            for index, inner in enumerate(value[:MOST]):
                yield f"{name}[{index}]", inner
        elif type(value) is dict:
            for key, inner in list(value.items())[:MOST]:
                if type(key) in (str, int):
                    yield f"{name}[{key!r}]", inner
        else:
            for attribute, inner in _attributes(value):
                yield f"{name}.{attribute}", inner


def _entrance(value):
    """What a task or a thread waits for that would enter ``value``: of a condition, its lock."""
    if issubclass(type(value), (asyncio.Condition, threading.Condition)):
        return getattr(value, "_lock", value)
    return value


def _attributes(value) -> list:
    try:
        attributes = list(vars(value).items())
    except Exception:  # none, or a class of the reader's that hides them
        return []
    if _is_readers(type(value)):
        return attributes
    # What a class of the library keeps to itself is no name that the reader knows.
    return [(name, inner) for name, inner in attributes if not name.startswith("_")]


def _is_readers(cls: type) -> bool:
    module = sys.modules.get(cls.__module__)
    return cls.__module__ == "__main__" or is_reader(getattr(module, "__file__", None) or "<frozen ")


def _numbered(names: dict[int, str]) -> dict[int, str]:
    bearers: dict[str, list[int]] = {}
    for key, name in names.items():
        bearers.setdefault(name, []).append(key)
    return {
        key: f"{name} ({number})" if len(keys) > 1 else name
        for name, keys in bearers.items()
        for number, key in enumerate(keys, 1)
    }
