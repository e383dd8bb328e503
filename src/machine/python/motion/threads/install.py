"""Put the floor under ``threading`` and whatever else was imported already."""

import _queue
import _thread
import importlib
import queue
import sys
import threading
from concurrent import futures  # noqa: F401 so that its locks are made anew, too
from itertools import count
from types import ModuleType

from motion import tasks
from motion.threads import floor, locks, stacks

SUPPORTED = sys.version_info >= (3, 13)
"""Older Pythons' ``threading`` stands on other functions of ``_thread``."""

_numbers = count(1)


def install() -> None:
    """Replace what modules hold of CPython's own floor: functions, classes, and locks made before."""
    if not SUPPORTED:
        return
    stacks.install()
    stock_lock = type(_thread.allocate_lock())
    stock_rlock = type(_thread.RLock())
    replaced = {id(was): floor.FUNCTIONS[name] for name, was in floor.STOCK.items() if name != "TIMEOUT_MAX"}
    replaced[id(_queue.SimpleQueue)] = _simple_queue()
    for name, function in floor.FUNCTIONS.items():
        setattr(_thread, name, function)
    # Run threading.py itself again on the new floor: it looks at what _thread has, and makes the main thread's object.
    exits = threading._threading_atexits
    importlib.reload(threading)
    threading._threading_atexits[:] = exits
    threading.Thread.__hash__ = _order_of_creation
    for module in list(sys.modules.values()):
        if not isinstance(module, ModuleType) or module.__name__.startswith("motion"):
            continue
        for name, value in list(vars(module).items()):
            if id(value) in replaced:
                setattr(module, name, replaced[id(value)])
            elif type(value) is stock_lock:
                setattr(module, name, locks.lock())
            elif type(value) is stock_rlock:
                setattr(module, name, locks.RLock())


def _simple_queue() -> type:
    """The queue that ``queue.py`` has for Pythons without the one in C, in the place of that."""
    one = queue._PySimpleQueue
    one.__name__ = one.__qualname__ = "SimpleQueue"
    one.__module__ = "_queue"
    one.__getstate__ = _unpicklable
    return one


def _unpicklable(self):
    raise tasks.unpicklable(self, queue.SimpleQueue)


def _order_of_creation(thread) -> int:
    """The hash of threads, as of tasks, so that sets of them have an order: a pool joins its threads in a set's.

    By their addresses it would be another order with every change to the machine.
    """
    number = thread.__dict__.get("_motion_number")
    if number is None:
        number = thread._motion_number = next(_numbers)
    return number
