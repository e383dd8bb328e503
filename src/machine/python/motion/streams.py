"""stdin, stdout and stderr of the program: text streams as a terminal has them, each flush one event.

stdout is line-buffered, as it is at a terminal, so the order of stdout and stderr is the one a reader would
see; neither is a tty, so nothing is coloured.
"""

import io
import sys
from codecs import utf_8_decode

from motion import trace
from motion.frames import reader_line


class _Output(io.RawIOBase):
    """The raw stream below ``sys.stdout`` or ``sys.stderr``: writes to what its descriptor refers to by then."""

    def __init__(self, name: str, fd: int) -> None:
        from motion.net import fileobjects, files, stdio

        self.name = f"<{name}>"
        self.mode = "wb"
        self._fd = fd
        self._files = files.files
        self._shown = stdio.Output
        self._elsewhere = fileobjects.FileIO(fd, fd, "wb", False)
        # A write may end inside a character of several bytes: its beginning.
        self._begun = b""

    def fileno(self) -> int:
        return self._fd

    def writable(self) -> bool:
        return True

    def write(self, data) -> int | None:
        file = self._files.get(self._fd)
        if file.__class__ is not self._shown:
            return self._elsewhere.write(data)  # The program has put something else there.
        known = self._begun + bytes(data)
        text, length = utf_8_decode(known, "replace", False)
        self._begun = known[length:]
        if text:
            trace.output(file.stream, text, reader_line())
        return len(data)


class _Input(io.RawIOBase):
    """The raw stream below ``sys.stdin``: reads from what descriptor 0 refers to by then."""

    def __init__(self) -> None:
        from motion.net import fileobjects

        self.name = "<stdin>"
        self.mode = "rb"
        self._raw = fileobjects.FileIO(0, 0, "rb", False)

    def fileno(self) -> int:
        return 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int | None:
        return self._raw.readinto(buffer)


def _text_output(fd: int, errors: str, buffered: bool) -> io.TextIOWrapper | None:
    # Not at the top: the network's files stand on the scheduler, which ends runs by way of this module.
    from motion.net import buffers, fileobjects, files, stdio

    file = files.files.get(fd)
    if file is None:
        return None
    shown = isinstance(file, stdio.Output)
    # What goes to another process is no terminal.
    raw = _Output(file.stream, fd) if shown else fileobjects.FileIO(fd, fd, "wb", False)
    lines = shown or fd == 2
    below = buffers.BufferedWriter(raw) if buffered else raw
    stream = io.TextIOWrapper(below, "utf-8", errors, line_buffering=lines, write_through=not buffered)
    stream.mode = "w"
    return stream


def _text_input() -> io.TextIOWrapper | None:
    from motion.net import buffers, fileobjects, files, stdio

    file = files.files.get(0)
    if file is None:
        return None
    raw = _Input() if isinstance(file, stdio.Input) else fileobjects.FileIO(0, 0, "rb", False)
    stream = io.TextIOWrapper(buffers.BufferedReader(raw), "utf-8", "strict")
    stream.mode = "r"
    return stream


def start(buffered: bool = True) -> None:
    """Give the program fresh standard streams; not ``buffered`` as ``python -u`` has them."""
    sys.stdout = sys.__stdout__ = _text_output(1, "strict", buffered)
    sys.stderr = sys.__stderr__ = _text_output(2, "backslashreplace", buffered)
    sys.stdin = sys.__stdin__ = _text_input()


def flush() -> None:
    """Flush both output streams, but for one that the program closed or broke, or that is writing right now."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError, RuntimeError):
            pass
