"""``_interpreters``: what ``concurrent.interpreters`` stands on (Modules/_interpretersmodule.c).

Each interpreter is a worker, like a process, but is none to ``os``: it has this one's number. It hears what to do
through a pipe, and answers through another. Who asks waits, and other threads run on.
"""

import os
import struct
from itertools import count
from types import ModuleType, SimpleNamespace

from motion.processes import crossing, spawning
from motion.processes.crossing import NotShareableError, is_shareable

_SIZE = struct.Struct("<I")
_RUNTIME, _STDLIB = 1, 5
"""WHENCE_RUNTIME and WHENCE_STDLIB: the first interpreter, and those that programs make."""


class InterpreterError(Exception):
    """A cross-interpreter operation failed."""


class InterpreterNotFoundError(InterpreterError):
    """An interpreter was not found."""


class _Interpreter:
    """Another interpreter: the pipes to and from it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.refs = 0
        self.running = False
        there, self._ask = os.pipe()
        self._answer, back = os.pipe()
        spawning.start_interpreter(number, there, back)
        os.close(there)
        os.close(back)

    def do(self, *what):
        """Have it do something; the answer."""
        if self.running:
            raise InterpreterError("interpreter already running")
        self.running = True
        try:
            send(self._ask, crossing.dumps(what))
            answer = receive(self._answer)
        finally:
            self.running = False
        if answer is None:
            raise InterpreterError("the interpreter has ended")
        result, failure = crossing.loads(answer)
        return result, None if failure is None else _excinfo(failure)

    def close(self) -> None:
        """Let it end, and wait until it has."""
        os.close(self._ask)
        receive(self._answer)
        os.close(self._answer)


def send(fd: int, data: bytes) -> None:
    """Write a message."""
    data = _SIZE.pack(len(data)) + data
    while data:
        data = data[os.write(fd, data) :]


def receive(fd: int) -> bytes | None:
    """Read a message; None at the end."""
    header = _read(fd, _SIZE.size)
    return None if header is None else _read(fd, _SIZE.unpack(header)[0])


def _read(fd: int, size: int) -> bytes | None:
    parts = []
    while size:
        part = os.read(fd, size)
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _excinfo(failure: tuple) -> SimpleNamespace:
    name, qualname, module, message, formatted, display = failure
    kind = SimpleNamespace(__name__=name, __qualname__=qualname, __module__=module)
    return SimpleNamespace(type=kind, msg=message, formatted=formatted, errdisplay=display)


_others: dict[int, _Interpreter] = {}
_numbers = count(1)
me = 0
"""The number of this interpreter."""


def start() -> None:
    """Begin a run: there is one interpreter."""
    global _numbers
    _others.clear()
    _numbers = count(1)


def _find(number: int) -> _Interpreter:
    try:
        return _others[number]
    except KeyError:
        raise InterpreterNotFoundError(f"unrecognized interpreter ID {number}") from None


def create(config="isolated", *, reqrefs=False) -> int:
    """Create a new interpreter and return a unique generated ID."""
    number = next(_numbers)
    _others[number] = _Interpreter(number)
    return number


def destroy(id, *, restrict=False) -> None:
    """Destroy the identified interpreter."""
    if id in (0, me):
        raise InterpreterError("cannot destroy the current interpreter")
    interpreter = _find(id)
    if interpreter.running:
        raise InterpreterError("interpreter running")
    del _others[id]
    interpreter.close()


def exec_(id, code, shared=None, *, restrict=False):
    """Execute the provided code in the identified interpreter; tells of its exception, if any."""
    interpreter = _find(id)
    if shared:
        set_main_attrs(id, shared)
    if not isinstance(code, str):
        function = getattr(code, "__code__", code)
        if function.co_freevars or function.co_argcount:
            raise ValueError("closures and arguments not supported")
        return interpreter.do("call", code, (), {})[1]
    return interpreter.do("exec", code)[1]


def call(id, callable, args=(), kwargs=None, *, preserve_exc=False, restrict=False) -> tuple:
    """Call the object in the identified interpreter. Returns its result, and what is known of its exception."""
    return _find(id).do("call", callable, tuple(args or ()), dict(kwargs or {}))


def set_main_attrs(id, updates, *, restrict=False) -> None:
    """Bind the given attributes in the interpreter's __main__ module."""
    for value in updates.values():
        if not is_shareable(value):
            raise NotShareableError(f"{value!r} does not support cross-interpreter data")
    _find(id).do("bind", dict(updates))


def _whence(id) -> int:
    return _RUNTIME if id == 0 else _find(id) and _STDLIB


def _incref(id, *, implieslink=False, restrict=False) -> None:
    _find(id).refs += 1


def _decref(id, *, restrict=False) -> None:
    interpreter = _find(id)
    interpreter.refs -= 1
    if interpreter.refs <= 0 and not interpreter.running:
        destroy(id)


def make_module() -> ModuleType:
    """The ``_interpreters`` module."""
    module = ModuleType("_interpreters")
    for one in (InterpreterError, InterpreterNotFoundError, NotShareableError):
        one.__module__ = "concurrent.interpreters"
    set_main_attrs.__name__ = "set___main___attrs"
    exec_.__name__ = "exec"
    words = ("UNKNOWN", "RUNTIME", "LEGACY_CAPI", "CAPI", "XI", "STDLIB")
    vars(module).update({f"WHENCE_{word}": number for number, word in enumerate(words)})
    vars(module).update(
        {"set___main___attrs": set_main_attrs, "exec": exec_, "run_string": exec_, "run_func": exec_},
        InterpreterError=InterpreterError,
        InterpreterNotFoundError=InterpreterNotFoundError,
        NotShareableError=NotShareableError,
        call=call,
        create=create,
        decref=_decref,
        destroy=destroy,
        get_current=lambda: (me, _STDLIB if me else _RUNTIME),
        get_main=lambda: (0, _RUNTIME),
        incref=_incref,
        is_running=lambda id, *, restrict=False: id == me or _find(id).running,
        is_shareable=is_shareable,
        list_all=lambda *, require_ready=False: [(0, _RUNTIME), *((one, _STDLIB) for one in _others)],
        whence=_whence,
    )
    return module
