"""What every socket's open file has: a name, options, and an error that is still to be told.

What ``_socket.socket`` asks of an open file are methods, here and in the subclasses. Names, options and results are
such that a message can tell them: other processes than the first ask so (``processes.remotesocket``).
"""

from motion.net import addresses, paths, ports
from motion.net.description import Description
from motion.net.errors import fail
from motion.net.flow import UNIX
from motion.net.options import Options


class SocketFile(Description):
    """``local`` is its own name, ``remote`` whom it is connected to, ``error`` the pending error (SO_ERROR)."""

    __slots__ = ("error", "family", "local", "name_key", "options", "remote")
    kind: int
    listener = None

    def __init__(self, family: int) -> None:
        super().__init__()
        self.family = family
        self.options = Options(family, self.kind)
        self.local = self.remote = self.name_key = None
        self.error: str | None = None

    def take_error(self) -> OSError:
        """The pending error, which is told once."""
        name, self.error = self.error, None
        return fail(name)

    def bind(self, name) -> None:
        """Take a name: (host, port), a path, or an abstract name."""
        if self.local is not None:
            raise fail("EINVAL")
        if self.family == UNIX:
            paths.take(self, name)
        elif addresses.is_local(name[0]):
            ports.take(self, *name)
        else:
            raise fail("EADDRNOTAVAIL")

    def bind_path(self, name: str, path: str) -> None:
        """Take a path whose file another process has made, in its own file system: it says ``name``."""
        paths.take_elsewhere(self, name, path)

    def name(self):
        """This end's own name, None where it has none."""
        return self.local

    def get_option(self, level: int, option: int) -> bytes:
        """As ``Options.get``."""
        return self.options.get(level, option, self)

    def set_option(self, level: int, option: int, value: bytes) -> None:
        """As ``Options.set``."""
        self.options.set(level, option, value)
