"""What other processes say: one thing at a time, with the instant on their own clocks at which they said it."""

import json
import marshal
from typing import NamedTuple

from motion.host import DIED, EVENTS, MESSAGE


class Letter(NamedTuple):
    """One thing that a process said, at ``instant``, in nanoseconds since the program began.

    ``said`` is, by ``kind``: what ``outside.py`` puts into a message, an event of the trace, or of what the interpreter
    died.
    """

    instant: float
    kind: int
    said: object


def opened(kind: int, data: bytes) -> list[Letter]:
    """The letters in what the host received."""
    if kind == EVENTS:
        return [Letter(event["t"] * 1000.0, EVENTS, event) for event in json.loads(data)]
    if kind == DIED:
        return [Letter(0.0, DIED, data.decode())]
    message = marshal.loads(data)
    return [Letter(message[1], MESSAGE, message)]
