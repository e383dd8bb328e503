"""The kernel as the first process has it."""

from motion import signals
from motion.net.description import Description
from motion.net.socketfile import SocketFile
from motion.processes import groups, here, interpreters, kernel, mailboxes, opened, turns
from motion.processes.filelock import FileLock


class Local:
    """What ``here.here`` offers, in the first process."""

    @staticmethod
    def spawn(spec: dict, fds: dict[int, Description]) -> int:
        """Start a process with these files open; its number."""
        return kernel.spawn(kernel.table[kernel.FIRST], spec, fds).pid

    @staticmethod
    def children() -> list[tuple[int, Description]]:
        """The children that nobody has asked the end of: number and file."""
        return [(child.pid, child) for child in kernel.children(kernel.table[kernel.FIRST])]

    @staticmethod
    def reap(pid: int, options: int) -> int | None:
        """As ``kernel.reap``."""
        return kernel.reap(kernel.table[kernel.FIRST], pid, options)

    @staticmethod
    def group(name: str, *args):
        """A function of ``groups``."""
        return groups.CALLS[name](*args)

    @staticmethod
    def send_files(socket: SocketFile, *args) -> int | None:
        """As ``UnixSocket.send_files``."""
        return socket.send_files(*args)

    @staticmethod
    def receive_files(socket: SocketFile, *args):
        """As ``UnixSocket.receive_files``."""
        return socket.receive_files(*args)

    @staticmethod
    def lock_file(file: FileLock, number: int, alone: bool) -> bool:
        """As ``FileLock.lock``, for an open file of this process."""
        return file.lock((None, number), alone)

    @staticmethod
    def unlock_file(file: FileLock, number: int) -> None:
        """As ``FileLock.unlock``."""
        file.unlock((None, number))

    file = staticmethod(opened.file)
    file_lock = staticmethod(kernel.file_lock)
    find = staticmethod(kernel.find)
    mailbox = staticmethod(mailboxes.do)
    pipe = staticmethod(kernel.pipe)
    semaphore = staticmethod(kernel.semaphore)
    socket = staticmethod(kernel.socket)
    socketpair = staticmethod(kernel.socketpair)
    unlink = staticmethod(kernel.unlink)


kernel.begin = turns.begin
signals.from_outside = groups.from_outside


def start(request: dict) -> None:
    """Begin a run as its first process."""
    kernel.start(request)
    interpreters.start()
    here.become(Local, kernel.FIRST, 1)
