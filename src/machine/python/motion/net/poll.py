"""``select.select``, ``select.poll`` and ``select.epoll`` (Modules/selectmodule.c)."""

import math
import operator

from motion.net import files, waiting
from motion.net.constants import SELECT
from motion.net.description import ERR, HUP, IN, OUT, PRI
from motion.net.epoll import Epoll
from motion.net.errors import fail

_NVAL = SELECT["POLLNVAL"]
_FD_SETSIZE = 1024
_READABLE, _WRITABLE = IN | HUP | ERR, OUT | ERR
_DEFAULT = IN | PRI | OUT


def descriptor(file) -> int:
    """The descriptor of a file object, or of itself; the errors of PyObject_AsFileDescriptor."""
    if isinstance(file, int):
        fd = int(file)
    else:
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = method()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def _seconds(timeout, what: str) -> float:
    try:
        seconds = float(timeout) if isinstance(timeout, float) else float(operator.index(timeout))
    except TypeError:
        raise TypeError(f"timeout must be {what} or None") from None
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if seconds > 9_223_372_036:
        raise OverflowError("timeout is too large")
    return seconds


def _select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one or more file descriptors are ready for some kind of I/O."""
    seconds = None if timeout is None else _seconds(timeout, "a float")
    if seconds is not None and seconds < 0:
        raise ValueError("timeout must be non-negative")
    asked = []
    for objects in (rlist, wlist, xlist):
        try:
            objects = list(objects)
        except TypeError:
            raise TypeError("arguments 1-3 must be sequences") from None
        asked.append([(one, descriptor(one)) for one in objects])
    wanted: dict[int, int] = {}
    for pairs, events in zip(asked, (_READABLE, _WRITABLE, PRI), strict=True):
        for _, fd in pairs:
            if fd >= _FD_SETSIZE:
                raise ValueError("filedescriptor out of range in select()")
            if files.events(fd) is None:
                raise fail("EBADF")
            wanted[fd] = wanted.get(fd, 0) | events

    def look():
        now = {fd: files.events(fd) or 0 for fd in wanted}
        masks = (_READABLE, _WRITABLE, PRI)
        found = tuple(
            [one for one, fd in pairs if now[fd] & mask] for pairs, mask in zip(asked, masks, strict=True)
        )
        return found if any(found) else ()

    watched = [(files.files[fd], events) for fd, events in wanted.items() if fd in files.files]
    found = waiting.until(look, watched, seconds, None)
    return found or ([], [], [])


class Poll:
    """A polling object: descriptors, and what is asked of each."""

    __slots__ = ("_asked", "_busy")

    def __init__(self) -> None:
        self._asked: dict[int, int] = {}
        self._busy = False

    def register(self, fd, eventmask=_DEFAULT, /) -> None:
        """Register a file descriptor with the polling object."""
        self._asked[descriptor(fd)] = _mask(eventmask)

    def modify(self, fd, eventmask, /) -> None:
        """Modify an already registered file descriptor."""
        fd = descriptor(fd)
        if fd not in self._asked:
            raise fail("ENOENT")
        self._asked[fd] = _mask(eventmask)

    def unregister(self, fd, /) -> None:
        """Remove a file descriptor being tracked by the polling object."""
        del self._asked[descriptor(fd)]

    def poll(self, timeout=None, /) -> list[tuple[int, int]]:
        """Wait at most ``timeout`` milliseconds, for ever where it is None or negative."""
        milliseconds = None if timeout is None else _seconds(timeout, "an integer")
        seconds = None if milliseconds is None or milliseconds < 0 else math.ceil(milliseconds) / 1e3
        if self._busy:
            raise RuntimeError("concurrent poll() invocation")
        self._busy = True
        try:
            watched = [(files.files[fd], mask) for fd, mask in self._asked.items() if fd in files.files]
            return waiting.until(self._look, watched, seconds, None)
        finally:
            self._busy = False

    def _look(self) -> list[tuple[int, int]]:
        found = []
        for fd, mask in self._asked.items():
            events = files.events(fd)
            events = _NVAL if events is None else events & (mask | ERR | HUP)
            if events:
                found.append((fd, events))
        return found


def _mask(value) -> int:
    mask = operator.index(value)
    if mask < 0:
        raise ValueError("value must be positive")
    if mask > 0xFFFF:
        raise OverflowError("Python int too large for C unsigned short")
    return mask


class epoll:  # noqa: N801
    """Returns an epolling object; ``sizehint`` and ``flags`` change nothing."""

    __slots__ = ("__weakref__", "_fd", "_file", "_run")

    def __new__(cls, *args, **options):
        self = object.__new__(cls)
        self._fd, self._file, self._run = -1, None, files.run
        return self

    def __init__(self, sizehint=-1, flags=0) -> None:
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        if flags & ~SELECT["EPOLL_CLOEXEC"]:
            raise fail("EINVAL")
        self._file = Epoll()
        self._fd = files.open_(self._file)

    @classmethod
    def fromfd(cls, fd, /):
        """Create an epoll object from a given control fd."""
        self = cls.__new__(cls)
        self._fd, self._file = fd, files.get(fd)
        return self

    def _open(self) -> Epoll:
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")
        return self._file

    @property
    def closed(self) -> bool:
        """True if the epoll handler is closed."""
        return self._fd < 0

    def close(self) -> None:
        """Close the epoll control file descriptor."""
        self.__del__()
        self._fd = -1

    def fileno(self) -> int:
        """Return the epoll control file descriptor."""
        self._open()
        return self._fd

    def register(self, fd, eventmask=_DEFAULT) -> None:
        """Registers a new fd or raises an OSError if the fd is already registered."""
        self._open().register(descriptor(fd), eventmask)

    def modify(self, fd, eventmask) -> None:
        """Modify event mask for a registered file descriptor."""
        self._open().modify(descriptor(fd), eventmask)

    def unregister(self, fd) -> None:
        """Remove a registered file descriptor from the epoll object."""
        self._open().unregister(descriptor(fd))

    def poll(self, timeout=None, maxevents=-1) -> list[tuple[int, int]]:
        """Wait at most ``timeout`` seconds, for ever where it is None or negative."""
        file = self._open()
        seconds = None if timeout is None else _seconds(timeout, "an integer")
        if seconds is not None and seconds < 0:
            seconds = None
        if maxevents == -1:
            maxevents = _FD_SETSIZE - 1
        elif maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        return waiting.until(lambda: file.look(maxevents), [(file, IN)], seconds, self)

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exc) -> None:
        self.close()

    def __del__(self) -> None:
        # The object may be in use still: the finalizer of an event loop closes it, too, and may come later.
        if self._run == files.run and files.files.get(self._fd) is self._file:
            files.close(self._fd)


def _poll() -> Poll:
    """Returns a polling object."""
    return Poll()


# Functions in a class body would become methods, and the selectors keep CPython's there.
FUNCTIONS = {"select": staticmethod(_select), "poll": staticmethod(_poll), "epoll": epoll, **SELECT}
"""What the attributes of ``select`` are replaced by."""
Poll.__name__ = Poll.__qualname__ = "poll"
for _one in (Poll, epoll):
    _one.__module__ = "select"
