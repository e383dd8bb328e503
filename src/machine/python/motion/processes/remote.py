"""Files that are open in the kernel, as a process other than the first has them."""

from motion.host import host
from motion.net import stdio
from motion.net.constants import AF_UNIX, SOL_SOCKET
from motion.net.description import Description
from motion.net.errors import fail
from motion.net.flow import CONNECTED
from motion.net.options import Options
from motion.processes import outside
from motion.processes.shared import Copy


class Remote(Description):
    """A file whose operations are the kernel's. ``armed`` are the events that the kernel tells of."""

    __slots__ = ("armed", "handle", "mode")
    elsewhere = True

    def __init__(self, handle: int, mode: int) -> None:
        super().__init__()
        self.handle = handle
        self.mode = mode
        self.armed = 0
        outside.files[handle] = self

    def read(self, size: int) -> bytes | None:
        """As ``Description.read``."""
        return outside.call(self.handle, "read", size)

    def write(self, data) -> int | None:
        """As ``Description.write``."""
        return outside.call(self.handle, "write", bytes(data))

    def events(self) -> int:
        """As ``Description.events``."""
        return outside.call(self.handle, "events")

    def closed(self) -> None:
        """The kernel's file is closed when nobody has it open any more."""
        del outside.files[self.handle]
        outside.tell("close", self.handle)

    # A semaphore's

    def take(self) -> bool:
        """As ``Semaphore.take``."""
        return outside.call(self.handle, "take")

    def post(self) -> None:
        """As ``Semaphore.post``."""
        outside.call(self.handle, "post")

    def get(self) -> int:
        """As ``Semaphore.get``."""
        return outside.call(self.handle, "get")


class RemoteStream(Remote):
    """A Unix-domain socket."""

    __slots__ = ("family", "kind", "local", "options", "peer", "remote", "state")

    def __init__(self, handle: int, family: int, kind: int) -> None:
        super().__init__(handle, Description.mode)
        self.family = family
        self.kind = kind
        self.local = self.remote = None
        self.state = CONNECTED
        self.options = _Options(family, kind)
        # What `getpeername` looks at: the other end has no name, either.
        self.peer = self

    def send(self, data, flags: int = 0, to=None) -> int | None:
        """As ``Stream.send``."""
        if to is not None:
            raise fail("EISCONN")
        return outside.call(self.handle, "send", bytes(data), flags)

    def receive(self, size: int, flags: int = 0) -> bytes | None:
        """As ``Stream.receive``."""
        return outside.call(self.handle, "receive", size, flags)

    def receive_from(self, size: int, flags: int = 0):
        """As ``Stream.receive_from``."""
        return outside.call(self.handle, "receive_from", size, flags)

    def shutdown(self, read: bool, write: bool) -> None:
        """As ``Stream.shutdown``."""
        outside.call(self.handle, "shutdown", read, write)

    read, write = receive, send

    def bind(self, name: str | bytes) -> None:
        """Take a name: a path, whose file is made here."""
        if isinstance(name, str):
            try:
                host().make_socket_file(name)
            except FileExistsError:
                raise fail("EADDRINUSE") from None
        outside.call(0, "bind", self.handle, name)
        self.local = name

    def listen(self, backlog: int) -> None:
        """As ``handshake.listen``."""
        outside.call(0, "listen", self.handle, backlog)

    def accept(self) -> "RemoteStream | None":
        """As ``handshake.accept``."""
        handle = outside.call(0, "accept", self.handle)
        return None if handle is None else open_(handle, _STREAM)

    def connect(self, name: str | bytes) -> None:
        """Connect to the socket of that name; EAGAIN where its queue is full."""
        if not outside.call(0, "connect", self.handle, name):
            raise fail("EAGAIN")


class RemoteMemory(Remote):
    """Memory that is shared with the first process: ``memory`` is the copy here, ``copy`` what the kernel knows."""

    __slots__ = ("copy", "memory")

    def map(self, memory) -> None:
        """Let ``memory`` be the copy."""
        known = outside.call(self.handle, "contents")
        memory[:] = known
        self.memory, self.copy = memory, Copy(known)
        outside.memories[self.handle] = self
        # As long as it is mapped the file lives on.
        self.refs += 1


class _Options(Options):
    """The options of a remote socket, which are remembered here only."""

    __slots__ = ()

    def get(self, level: int, option: int, file) -> bytes:
        """The value; SO_ERROR is none, because a remote socket's error is raised by what meets it."""
        return bytes(4) if (level, option) == (SOL_SOCKET, 4) else super().get(level, option, file)


def open_(handle: int, kind: tuple) -> Description:
    """The file that the kernel has opened, of a kind of ``kernel.kind_of``."""
    known = outside.files.get(handle)
    if known is not None:
        return known
    if kind[0] == "output":
        return stdio.Output(kind[1])
    if kind[0] == "stream":
        return RemoteStream(handle, kind[1], kind[2])
    return (RemoteMemory if kind[0] == "shared" else Remote)(handle, kind[1])


class Kernel:
    """``kernel.Local`` for a process that is not the first."""

    @staticmethod
    def spawn(spec: dict, fds: dict[int, Description]) -> int:
        """Start a process with these files open; its number."""
        handles = {}
        for fd, file in fds.items():
            handle = _outputs.get(file) or getattr(file, "handle", None)
            if handle is None:
                raise fail("EINVAL", "only pipes, and pairs of sockets, can be handed on to another process")
            handles[fd] = handle
        return outside.call(0, "spawn", spec, handles)

    @staticmethod
    def children() -> list[tuple[int, Description]]:
        """The children that nobody has asked the end of: number and file."""
        return [(pid, open_(handle, _PROCESS)) for pid, handle in outside.call(0, "children")]

    @staticmethod
    def find(pid: int) -> Description:
        """Another process as a file."""
        return open_(outside.call(0, "find", pid), _PROCESS)

    @staticmethod
    def reap(pid: int) -> int | None:
        """As ``kernel.reap``."""
        return outside.call(0, "reap", pid)

    @staticmethod
    def kill(pid: int, number: int) -> None:
        """As ``kernel.kill``."""
        outside.call(0, "kill", pid, number)

    @staticmethod
    def pipe() -> tuple[Description, Description]:
        """As ``kernel.pipe``."""
        reader, writer = outside.call(0, "pipe")
        return open_(reader, _PIPE), open_(writer, _PIPE)

    @staticmethod
    def socketpair() -> tuple[Description, Description]:
        """As ``kernel.socketpair``."""
        one, other = outside.call(0, "socketpair")
        return open_(one, _STREAM), open_(other, _STREAM)

    @staticmethod
    def unix_stream() -> Description:
        """As ``kernel.unix_stream``."""
        return open_(outside.call(0, "unix_stream"), _STREAM)

    @staticmethod
    def semaphore(name: str, value: int | None) -> Description:
        """As ``kernel.semaphore``."""
        return open_(outside.call(0, "semaphore", name, value), _PIPE)

    @staticmethod
    def unlink(name: str) -> None:
        """As ``kernel.unlink``."""
        outside.call(0, "unlink", name)

    @staticmethod
    def mailbox(*what):
        """As ``mailboxes.do``."""
        return outside.call(0, "mailbox", *what)

    @staticmethod
    def handles(number: int, how: str) -> None:
        """Tell the kernel whether a signal is ``handled`` here, ``ignored``, or left to its ``default``."""
        outside.tell("handles", int(number), how)


_PIPE = ("file", 0o010600)
_PROCESS = ("file", 0o600)
_STREAM = ("stream", AF_UNIX, 1)
_outputs: dict[Description, int] = {}


def remember_output(file: Description, handle: int) -> None:
    """By which number the kernel knows standard output or standard error."""
    _outputs[file] = handle
