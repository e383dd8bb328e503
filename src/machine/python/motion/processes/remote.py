"""Files that are open in the kernel, as a process other than the first has them."""

from motion.net.description import Description
from motion.processes import outside
from motion.processes.shared import Copy


class Remote(Description):
    """A file whose operations are the kernel's. ``armed`` are the events that the kernel tells of."""

    __slots__ = ("access", "armed", "handle", "mode")

    def __init__(self, handle: int, mode: int, access: int = Description.access) -> None:
        super().__init__()
        self.handle = handle
        self.mode = mode
        self.access = access
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

    def available(self) -> int:
        """As ``Description.available``."""
        return outside.call(self.handle, "available")

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
