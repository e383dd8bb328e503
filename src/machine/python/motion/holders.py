"""Who holds asyncio's locks and semaphores, which do not know it themselves.

Their code is CPython's: ``sys.monitoring`` tells when one of its functions returns, and costs nothing elsewhere. Kept
are addresses and the tasks' numbers, so that nothing lives longer for it; what stands at an address of old is set
right when the next lock there is taken, or the next semaphore made.
"""

import sys
from asyncio import locks
from asyncio.tasks import current_task
from types import CodeType

from motion.threads import preempt

_LOCK_TAKEN = locks.Lock.acquire.__code__
_SEMAPHORE_MADE = locks.Semaphore.__init__.__code__
_SEMAPHORE_TAKEN = locks.Semaphore.acquire.__code__
_SEMAPHORE_RELEASED = locks.Semaphore.release.__code__

_getframe = sys._getframe
_lock_taken: dict[int, int] = {}
"""The number of the task that took a lock last, by the lock's address."""
_semaphore_taken: dict[int, list[int] | None] = {}
"""The numbers of the tasks that hold a semaphore, by its address.

None once a task has released it that did not hold it: such a semaphore tells of something, and is nobody's.
"""


def of(lock) -> list[int]:
    """The numbers of the tasks that hold an asyncio lock or semaphore; they may have ended."""
    if isinstance(lock, locks.Semaphore):
        found = _semaphore_taken.get(id(lock)) or []
    else:
        found = [_lock_taken.get(id(lock), 0)] if lock._locked else []
    return sorted({number for number in found if number})


def start() -> None:
    """Forget the locks of an earlier run."""
    _lock_taken.clear()
    _semaphore_taken.clear()


def _returned(code: CodeType, _offset: int, _value: object) -> None:
    """One of the functions above returns, and not by an exception."""
    address = id(_getframe(1).f_locals["self"])
    try:
        number = current_task()._motion_id
    except (RuntimeError, AttributeError):
        number = 0  # no loop, no task, or one of another class
    if code is _LOCK_TAKEN:
        _lock_taken[address] = number
    elif code is _SEMAPHORE_MADE:
        _semaphore_taken[address] = []
    elif (holders := _semaphore_taken.get(address)) is None:
        pass
    elif code is _SEMAPHORE_TAKEN:
        holders.append(number)
    elif number in holders:
        holders.remove(number)
    else:
        _semaphore_taken[address] = None


def install() -> None:
    """Listen to asyncio's locks; there is nothing to listen with before 3.12."""
    monitoring = getattr(sys, "monitoring", None)
    if monitoring is None:
        return
    returns = monitoring.events.PY_RETURN
    monitoring.register_callback(preempt.TOOL, returns, _returned)
    for code in (_LOCK_TAKEN, _SEMAPHORE_MADE, _SEMAPHORE_TAKEN, _SEMAPHORE_RELEASED):
        monitoring.set_local_events(preempt.TOOL, code, returns)
