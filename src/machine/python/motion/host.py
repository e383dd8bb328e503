"""What the machine needs from the world outside: the one seam between it and its surroundings.

The browser and Node fill it in ``_bridge.py``, stock CPython in ``stock.py``.
"""

from collections.abc import Callable
from typing import NoReturn, Protocol

MESSAGE, EVENTS, DIED = range(3)
"""Kinds of messages: what a process sent by ``post``, its events as JSON, why its interpreter died."""


class Host(Protocol):
    """The outside of the machine."""

    def send(self, events_json: str) -> None:
        """Pass a JSON array of trace events on, as text."""

    def real_now(self) -> float:
        """Real time in seconds from an arbitrary start."""

    def real_wait(self, seconds: float) -> None:
        """Block for that much real time."""

    def read_stdin(self, size: int) -> bytes:
        """At most ``size`` bytes of standard input; ``b""`` at its end."""

    def make_socket_file(self, path: str) -> None:
        """Make the file that is a Unix-domain socket's name; raises what ``os.mknod`` raises."""

    def open_file(self, fd: int) -> int:
        """A number of the open file that ``fd`` refers to, 0 where there is none. ``flock.closed`` hears of its end."""

    def spawn(self, number: int, function: Callable[[], object]) -> None:
        """Make a thread, which calls ``function`` when first switched to. Ends the run where that is impossible."""

    def switch(self, number: int) -> None:
        """Suspend the calling thread and let thread ``number`` go on (0: the main thread)."""

    def leave(self, number: int, of: int) -> None:
        """Let thread ``number`` go on when the function of thread ``of``, which calls this, has returned."""

    def end_thread_data(self) -> None:
        """Let go of what each ``threading.local`` has for the running thread. Its finalizers may block."""

    def start_process(self, number: int, request_json: str) -> bool:
        """Start a process, which runs a run request with its number in it. False where there can be none."""

    def end_process(self, number: int) -> None:
        """End a process at once; nothing more is heard of it."""

    def post(self, number: int, message: bytes) -> None:
        """Send bytes to a process that this one started; 0 is the first one, which started this one."""

    def receive(self, seconds: float | None) -> tuple[int, int, bytes] | None:
        """Wait for a message, at most that much real time (None: for ever; less than 0: only look).

        Returns the sender's number, what kind of message it is (``MESSAGE``, ``EVENTS``, ``DIED``), and its bytes.
        No thread of this process runs meanwhile.
        """

    def interrupt_regularly(self, milliseconds: float) -> None:
        """Have C's handler of SIGUSR2 called every so many real milliseconds, in the thread that runs; 0 ends that."""

    def processors(self) -> int:
        """How many processes may really run side by side."""

    def halt(self, status: int) -> NoReturn:
        """End the run at once: no ``finally`` block, no ``__del__``, nothing of the program runs any more."""


_host: Host


def connect(host: Host) -> None:
    """Use ``host`` from now on."""
    global _host
    _host = host


def host() -> Host:
    """The host in use."""
    return _host
