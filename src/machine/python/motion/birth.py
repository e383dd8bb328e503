"""How a task begins, where that is more than its constructor: eager tasks, and tasks that are refused."""

import itertools

from motion import trace
from motion.clock import CELL
from motion.trace import buffer


class EagerStep:
    """The first step of a task, which CPython's constructor of an eager task runs."""

    def __init__(self, task, created: str) -> None:
        """Tell of the task by its ``created`` event, and that it runs."""
        self._task = task
        self._by = trace.current
        if CELL[0] >= trace.until:
            trace.tell_time()
        self._begin = (trace.head, created, trace.head, task._motion_step)
        # Without a look at the buffer: the constructor may yet refuse its arguments.
        buffer.extend(self._begin)
        trace.current = task._motion_id

    def end(self) -> bool:
        """Whether there was such a step; take the events back where there was none."""
        task, self._task = self._task, None
        trace.current = self._by
        if task._motion_id:
            return True
        if tuple(buffer[-4:]) == self._begin:
            del buffer[-4:]
        return False


def given_back(numbers, taken: int):
    """The iterator ``numbers`` (``itertools.count``) as if ``taken`` had not been; unless others came after it."""
    following = next(numbers)
    return itertools.count(taken if following == taken + 1 else following)
