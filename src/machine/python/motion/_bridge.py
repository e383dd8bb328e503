"""The host when the machine runs on WebAssembly: the only file that imports JavaScript.

``motion_host`` is the object that ``engine.ts`` registers before it runs a program.
"""

import array
import math
import os
import stat
import struct
from collections.abc import Callable
from os import _exit, fsync  # the program's are program.exit_at_once and the network's
from typing import NoReturn

from motion import oserrors, report

_SWITCH = 0x4000_0000
"""``fsync`` of this and more is no file's: ``stacks.ts`` takes it for a switch to another thread."""
_LEAVE = 0x6000_0000
"""The same for the thread that follows one whose function is about to return."""
_MESSAGE = 0x7000_0000
"""The same to wait for a message of another process, for so many milliseconds, less one."""
_LONGEST = 0x0FFF_FFFF
_HEADER = struct.Struct("ii")


class BrowserHost:
    """``host.Host`` over the functions of ``engine.ts``."""

    def __init__(self) -> None:
        # Not at the top: the object exists only in a restored interpreter, this module is in the snapshot.
        import motion_host  # pyright: ignore[reportMissingImports]

        # Bound once: looking a JavaScript property up costs more than calling it.
        self._send = motion_host.send
        self.real_now = motion_host.realNow
        self.real_wait = motion_host.realWait
        self._read_stdin = motion_host.readStdin
        self._spawn = motion_host.spawn
        self._take_thread_data = motion_host.takeThreadData
        motion_host.translateErrors([id(one) for one in oserrors.classes()], id(oserrors.linux))
        self.interrupt_regularly = motion_host.interruptRegularly
        self.end_process = motion_host.endProcess
        self.open_file = motion_host.openFile
        self.processors = motion_host.processors
        self.start_process = motion_host.startProcess
        self._post = motion_host.postMessage
        self._take = motion_host.takeMessage
        self._letter = array.array("B", bytes(65_536))
        self._functions = {}
        self._leaving = None

    def send(self, events_json: str) -> None:
        # By address: Pyodide converts a string character by character, a TextDecoder a gigabyte per second.
        memory = array.array("B", events_json.encode("ascii"))  # named, so that it lives through the call
        self._send(*memory.buffer_info())

    def read_stdin(self, size: int) -> bytes:
        return self._read_stdin(size).to_bytes()

    def make_socket_file(self, path: str) -> None:
        import pyodide_js  # pyright: ignore[reportMissingImports]

        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o755))
        # Emscripten makes no such files, but does not mind one.
        pyodide_js.FS.lookupPath(path).node.mode = stat.S_IFSOCK | 0o755

    def spawn(self, number: int, function: Callable[[], object]) -> None:
        # JavaScript calls it by its address, so it must live until then.
        self._functions[number] = function
        if not self._spawn(number, id(function)):
            report.end("error", {"why": "threads"}, 1)

    def end_thread_data(self) -> None:
        # JavaScript must not be on the stack while the finalizers run: it only hands over what to let go of.
        found: list[object] = []
        self._take_thread_data(id(found))
        found.clear()

    def switch(self, number: int) -> None:
        # A system call, because CPython lets go of the interpreter around it, as around any that may take long: the
        # thread that goes on finds it free.
        fsync(_SWITCH + number)

    def leave(self, number: int, of: int) -> None:
        # Until the next thread ends, because this one is not quite over yet.
        self._leaving = self._functions.pop(of)
        fsync(_LEAVE + number)

    def post(self, number: int, message: bytes) -> None:
        memory = array.array("B", message)
        self._post(number, *memory.buffer_info())

    def receive(self, seconds: float | None) -> tuple[int, int, bytes] | None:
        length = self._take(*self._letter.buffer_info())
        if not length:
            if seconds is not None and seconds < 0:
                return None
            wait = 0 if seconds is None else min(math.ceil(seconds * 1000) + 1, _LONGEST)
            fsync(_MESSAGE + wait)
            length = self._take(*self._letter.buffer_info())
            if not length:
                return None
        if length > len(self._letter):
            self._letter = array.array("B", bytes(2 * length))
            self._take(*self._letter.buffer_info())
        number, kind = _HEADER.unpack_from(self._letter)
        return number, kind, self._letter[_HEADER.size : length].tobytes()

    def halt(self, status: int) -> NoReturn:
        # Emscripten leaves through a JavaScript exception, which no Python code can catch.
        _exit(status)
