"""Semaphores that processes share (sem_overview(7))."""

from motion.net.description import IN, Description


class Semaphore(Description):
    """``value`` is how often it can be taken before somebody gives it back. As a file it can be read when above 0."""

    __slots__ = ("value",)

    def __init__(self, value: int) -> None:
        super().__init__()
        self.value = value

    def take(self) -> bool:
        """Take it, unless one would have to wait (sem_trywait(3))."""
        if self.value == 0:
            return False
        self.value -= 1
        return True

    def post(self) -> None:
        """Give it back."""
        self.value += 1
        self.notify(IN)

    def events(self) -> int:
        """Whether it can be taken."""
        return IN if self.value else 0

    def get(self) -> int:
        """The value."""
        return self.value
