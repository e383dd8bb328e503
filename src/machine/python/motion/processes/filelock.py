"""Locks of files that processes share (flock(2)), as the kernel keeps them: by the path of the file."""

from motion.net.description import IN, OUT, Description


class FileLock(Description):
    """``owners`` are the open files that hold it, by process (None: the first) and number; True: for itself alone.

    As a file it can be read when one could share it, and written to when nobody holds it.
    """

    __slots__ = ("_forgotten", "owners")

    def __init__(self, forgotten) -> None:
        super().__init__()
        self.owners: dict[tuple[object, int], bool] = {}
        # Called when nobody has it open any more.
        self._forgotten = forgotten

    def lock(self, owner: tuple[object, int], alone: bool) -> bool:
        """Take it, unless one would have to wait. What the owner held of it is given back first, as on Linux."""
        self.unlock(owner)
        if any(self.owners.values()) or (alone and self.owners):
            return False
        self.owners[owner] = alone
        return True

    def unlock(self, owner: tuple[object, int]) -> None:
        """Give it back."""
        if self.owners.pop(owner, None) is not None:
            self.notify(IN | OUT)

    def forget(self, process: object) -> None:
        """A process has it open no more: its locks are gone."""
        for owner in [owner for owner in self.owners if owner[0] is process]:
            self.unlock(owner)

    def events(self) -> int:
        """Who could take it."""
        if not self.owners:
            return IN | OUT
        return 0 if any(self.owners.values()) else IN

    def closed(self) -> None:
        """Nobody holds it or waits for it."""
        self._forgotten()
