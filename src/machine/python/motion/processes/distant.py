"""The kernel as a process other than the first has it."""

import os

from motion.net import stdio
from motion.net.constants import AF_UNIX
from motion.net.description import Description
from motion.net.errors import fail
from motion.net.rights import hold
from motion.processes import opened, outside
from motion.processes.remote import Remote, RemoteMemory
from motion.processes.remotesocket import RemoteSocket


def open_(handle: int, kind: tuple) -> Description:
    """The file that the kernel has opened, of a kind of ``kernel.kind_of``."""
    known = outside.files.get(handle)
    if known is not None:
        return known
    if kind[0] == "output":
        return stdio.Output(kind[1])
    if kind[0] == "socket":
        return RemoteSocket(handle, kind[1], kind[2])
    return (RemoteMemory if kind[0] == "shared" else Remote)(handle, *kind[1:])


class Distant:
    """What ``here.here`` offers, in a process that is not the first: as ``local.Local``."""

    @staticmethod
    def spawn(spec: dict, fds: dict[int, Description]) -> int:
        """Start a process with these files open; its number."""
        return outside.call(0, "spawn", spec, {fd: _handle(file) for fd, file in fds.items()})

    @staticmethod
    def children() -> list[tuple[int, Description]]:
        """The children that nobody has asked the end of: number and file."""
        return [(pid, open_(handle, _PROCESS)) for pid, handle in outside.call(0, "children")]

    @staticmethod
    def find(pid: int) -> Description:
        """Another process as a file."""
        return open_(outside.call(0, "find", pid), _PROCESS)

    @staticmethod
    def reap(pid: int, options: int) -> int | None:
        """As ``kernel.reap``."""
        return outside.call(0, "reap", pid, options)

    @staticmethod
    def group(name: str, *args):
        """A function of ``groups``."""
        return outside.call(0, "group", name, *args)

    @staticmethod
    def pipe() -> tuple[Description, Description]:
        """As ``kernel.pipe``."""
        reader, writer = outside.call(0, "pipe")
        return open_(reader, (*_PIPE, os.O_RDONLY)), open_(writer, (*_PIPE, os.O_WRONLY))

    @staticmethod
    def socket(family: int, kind: int) -> Description:
        """As ``kernel.socket``."""
        return RemoteSocket(outside.call(0, "socket", family, kind), family, kind)

    @staticmethod
    def socketpair(kind: int) -> tuple[Description, Description]:
        """As ``kernel.socketpair``."""
        one, other = outside.call(0, "socketpair", kind)
        return RemoteSocket(one, AF_UNIX, kind), RemoteSocket(other, AF_UNIX, kind)

    file = staticmethod(opened.file)

    @staticmethod
    def send_files(socket: RemoteSocket, data, flags: int, to, found: list[Description]) -> int | None:
        """As ``UnixSocket.send_files``."""
        return socket.send_files(data, flags, to, [_handle(file) for file in found])

    @staticmethod
    def receive_files(socket: RemoteSocket, size: int, flags: int):
        """As ``UnixSocket.receive_files``."""
        got = outside.call(0, "receive_files", socket.handle, int(size), int(flags))
        if got is None:
            return None
        *message, found = got
        return *message, hold([open_(handle, kind) for handle, kind in found])

    @staticmethod
    def semaphore(name: str, value: int | None) -> Description:
        """As ``kernel.semaphore``."""
        return open_(outside.call(0, "semaphore", name, value), _PIPE)

    @staticmethod
    def file_lock(path: str) -> Description:
        """As ``kernel.file_lock``."""
        return open_(outside.call(0, "file_lock", path), _PIPE)

    @staticmethod
    def lock_file(file: Remote, number: int, alone: bool) -> bool:
        """As ``FileLock.lock``, for an open file of this process."""
        return outside.call(0, "lock_file", file.handle, number, alone)

    @staticmethod
    def unlock_file(file: Remote, number: int) -> None:
        """As ``FileLock.unlock``."""
        outside.tell("unlock_file", file.handle, number)

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

    @staticmethod
    def stop(number: int) -> None:
        """A signal stops this process: it is back when it goes on."""
        outside.call(0, "stop", int(number))

    @staticmethod
    def masks(numbers: list[int]) -> None:
        """Tell the kernel which signals are blocked here."""
        outside.tell("masks", numbers)


def _handle(file: Description) -> int:
    handle = _outputs.get(file) or getattr(file, "handle", None)
    if handle is None:
        raise fail("EINVAL", "only pipes and sockets can be handed on to another process")
    return handle


_PIPE = ("file", 0o010600)
_PROCESS = ("file", 0o600)
_outputs: dict[Description, int] = {}


def remember_output(file: Description, handle: int) -> None:
    """By which number the kernel knows standard output or standard error."""
    _outputs[file] = handle
