"""stdin, stdout and stderr of the program: text streams as a terminal has them, each flush one event.

stdout is line-buffered, as it is at a terminal, so the order of stdout and stderr is the one a reader would
see; neither is a tty, so nothing is coloured.
"""

import codecs
import io
import sys

from motion import trace
from motion.frames import reader_line
from motion.host import host


class _Output(io.RawIOBase):
    """The raw stream below ``sys.stdout`` or ``sys.stderr``."""

    def __init__(self, name: str, fd: int) -> None:
        self.name = f"<{name}>"
        self.mode = "wb"
        self._stream = name
        self._fd = fd
        # A write may end inside a character of several bytes.
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def fileno(self) -> int:
        return self._fd

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        text = self._decode(bytes(data))
        if text:
            trace.output(self._stream, text, reader_line())
        return len(data)


class _Input(io.RawIOBase):
    """The raw stream below ``sys.stdin``."""

    name = "<stdin>"
    mode = "rb"

    def fileno(self) -> int:
        return 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        data = host().read_stdin(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _text_output(name: str, fd: int, errors: str) -> io.TextIOWrapper:
    stream = io.TextIOWrapper(io.BufferedWriter(_Output(name, fd)), "utf-8", errors, line_buffering=True)
    stream.mode = "w"
    return stream


def start() -> None:
    """Give the program fresh standard streams."""
    sys.stdout = sys.__stdout__ = _text_output("stdout", 1, "strict")
    sys.stderr = sys.__stderr__ = _text_output("stderr", 2, "backslashreplace")
    stdin = io.TextIOWrapper(io.BufferedReader(_Input()), "utf-8", "strict")
    stdin.mode = "r"
    sys.stdin = sys.__stdin__ = stdin


def flush() -> None:
    """Flush both output streams, but for one that the program closed or broke, or that is writing right now."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError, RuntimeError):
            pass
