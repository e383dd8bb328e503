"""``open`` and ``os.fdopen`` of a pipe's or a socket's descriptor: file objects that read and write through ``os``.

CPython's ``FileIO`` asks the operating system, which knows nothing of these descriptors. Everything else that is
opened goes to it.
"""

import io
import sys
import warnings

from motion.net import buffers, osfloor
from motion.net.files import files
from motion.threads.floor import unraisable
from motion.walkers import is_ours

_stock_open = io.open
_DEVICES = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
"""Names of the standard streams: who opens one has another descriptor of the same file."""


class FileIO(io.RawIOBase):
    """The raw stream of one of our descriptors; named as CPython's class is."""

    def __init__(self, fd: int, name: str | int, mode: str, closefd: bool) -> None:
        self._fd = fd
        self.name = name
        self.mode = mode
        self.closefd = closefd

    def fileno(self) -> int:
        """The descriptor."""
        self._checkClosed()
        return self._fd

    def readable(self) -> bool:
        """Whether it was opened for reading."""
        return self.mode != "wb"

    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self.mode != "rb"

    def isatty(self) -> bool:
        """It is no terminal."""
        return False

    def readinto(self, buffer) -> int | None:
        """Read into ``buffer``; None where nothing is there and the descriptor does not block."""
        self._checkClosed()
        try:
            data = osfloor.read(self._fd, len(buffer))
        except BlockingIOError:
            return None
        buffer[: len(data)] = data
        return len(data)

    def write(self, data) -> int | None:
        """Write; None where there is no room and the descriptor does not block."""
        self._checkClosed()
        try:
            return osfloor.write(self._fd, data)
        except BlockingIOError:
            return None

    def close(self) -> None:
        """Close the stream, and the descriptor unless it was lent only."""
        if not self.closed:
            if getattr(self, "_finalizing", False):  # C's IOBase says so where nobody has closed it.
                self._dealloc_warn(self)
            try:
                super().close()
            finally:
                if self.closefd and self._fd in files:
                    osfloor.close(self._fd)

    def _dealloc_warn(self, source) -> None:
        """Say that nobody has closed ``source``, the file object around this stream. Buffers call it, too."""
        if self.closefd and self._fd in files:
            level, frame = 1, sys._getframe()
            while frame is not None and is_ours(frame.f_code):
                level, frame = level + 1, frame.f_back
            try:
                warnings.warn(f"unclosed file {source!r}", ResourceWarning, level, source)
            except Warning as error:
                unraisable(f"Exception ignored while finalizing file {self!r}", error)()

    def __repr__(self) -> str:
        state = "[closed]" if self.closed else f"name={self.name!r} mode={self.mode!r} closefd={self.closefd}"
        return f"<_io.FileIO {state}>"


def open(
    file,
    mode="r",
    buffering=-1,
    encoding=None,
    errors=None,
    newline=None,
    closefd=True,
    opener=None,
):
    """Open file and return a stream."""
    fd = file
    if file.__class__ is str and _DEVICES.get(file) in files and opener is None:
        fd = osfloor.dup(_DEVICES[file])
    elif file.__class__ is not int or file not in files:
        return _stock_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    binary = "b" in mode
    kind = set(mode) - {"b", "t"}
    if kind not in ({"r"}, {"w"}, {"a"}, {"x"}, {"r", "+"}, {"w", "+"}, {"a", "+"}):
        raise ValueError(f"invalid mode: {mode!r}")
    raw = FileIO(fd, file, "rb+" if "+" in kind else "rb" if kind == {"r"} else "wb", closefd)
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
    if "+" in kind:
        raise io.UnsupportedOperation("File or stream is not seekable.")
    buffer = (buffers.BufferedReader if raw.readable() else buffers.BufferedWriter)(raw, size)
    if binary:
        return buffer
    text = io.TextIOWrapper(buffer, encoding, errors, newline, line_buffering=buffering == 1)
    text.mode = mode
    return text


open.__module__ = "_io"
