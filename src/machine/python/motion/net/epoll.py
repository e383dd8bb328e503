"""``epoll``: a file that watches other files (fs/eventpoll.c).

What may have happened is kept in a list, in order; looking goes through that list only, so a loop with a thousand
idle connections costs as little as one with none. A file that is still ready stays at the end of the list.
"""

import stat

from motion.net import files
from motion.net.constants import SELECT
from motion.net.description import ALWAYS, IN, Description
from motion.net.errors import fail

_EDGE, _ONCE = SELECT["EPOLLET"], SELECT["EPOLLONESHOT"]


class Interest:
    """One file that an epoll watches, by one of its descriptors."""

    __slots__ = ("epoll", "fd", "file", "mask")

    def __init__(self, epoll: "Epoll", fd: int, file: Description, mask: int) -> None:
        self.epoll = epoll
        self.fd = fd
        self.file = file
        self.mask = mask | ALWAYS

    def happens(self) -> None:
        """Something may be ready: look at it at the next wait."""
        epoll = self.epoll
        epoll.hot[self] = None
        if epoll.sleepers or epoll.interests:
            epoll.notify(IN)

    def gone(self) -> None:
        """The file has ended."""
        self.epoll.hot.pop(self, None)
        self.epoll.watched.pop((self.fd, self.file), None)


class Epoll(Description):
    """The open file behind an epoll object. ``hot`` are the interests to look at, in order."""

    __slots__ = ("hot", "watched")
    mode = stat.S_IRUSR | stat.S_IWUSR

    def __init__(self) -> None:
        super().__init__()
        self.hot: dict[Interest, None] = {}
        self.watched: dict[tuple[int, Description], Interest] = {}

    def _find(self, fd: int) -> Interest:
        file = _watchable(fd)
        try:
            return self.watched[fd, file]
        except KeyError:
            raise fail("ENOENT") from None

    def register(self, fd: int, mask: int) -> None:
        """Watch a descriptor. EEXIST where it is watched, EPERM where it cannot be waited for."""
        file = _watchable(fd)
        if file is self:
            raise fail("EINVAL")
        if (fd, file) in self.watched:
            raise fail("EEXIST")
        interest = Interest(self, fd, file, mask)
        self.watched[fd, file] = interest
        file.interests.append(interest)
        if file.events() & interest.mask:
            interest.happens()

    def modify(self, fd: int, mask: int) -> None:
        """Watch for other events."""
        interest = self._find(fd)
        interest.mask = mask | ALWAYS
        if interest.file.events() & interest.mask:
            interest.happens()

    def unregister(self, fd: int) -> None:
        """Watch it no more."""
        interest = self._find(fd)
        interest.file.interests.remove(interest)
        interest.gone()

    def look(self, most: int) -> list[tuple[int, int]]:
        """The descriptors that are ready now, with their events; at most so many."""
        hot = self.hot
        found = []
        again = []
        for interest in list(hot):
            del hot[interest]
            mask = interest.mask
            events = interest.file.events() & mask
            if not events:
                continue
            found.append((interest.fd, events))
            if mask & _ONCE:
                interest.mask = 0
            elif not mask & _EDGE:
                again.append(interest)
            if len(found) == most:
                break
        for interest in again:
            hot[interest] = None
        return found

    def events(self) -> int:
        """Whether one of the files is ready: an epoll can be watched, too."""
        return IN if any(one.file.events() & one.mask for one in self.hot) else 0

    def closed(self) -> None:
        """Let go of the files."""
        for interest in self.watched.values():
            interest.file.interests.remove(interest)
        self.watched.clear()
        self.hot.clear()


def _watchable(fd: int) -> Description:
    try:
        return files.files[fd]
    except KeyError:
        raise fail("EPERM" if files.is_real(fd) else "EBADF") from None
