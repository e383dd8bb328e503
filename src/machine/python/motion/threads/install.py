"""Put the floor under ``threading`` and whatever else was imported already."""

import _queue
import _thread
import importlib
import queue
import sys
import threading
from concurrent import futures  # noqa: F401 so that its locks are made anew, too
from types import ModuleType

from motion.threads import floor, locks

SUPPORTED = sys.version_info >= (3, 13)
"""Older Pythons' ``threading`` stands on other functions of ``_thread``."""


def install() -> None:
    """Replace what modules hold of CPython's own floor: functions, classes, and locks made before."""
    if not SUPPORTED:
        return
    stock_lock = type(_thread.allocate_lock())
    stock_rlock = type(_thread.RLock())
    replaced = {id(was): floor.FUNCTIONS[name] for name, was in floor.STOCK.items() if name != "TIMEOUT_MAX"}
    replaced[id(_queue.SimpleQueue)] = queue._PySimpleQueue
    for name, function in floor.FUNCTIONS.items():
        setattr(_thread, name, function)
    # Run threading.py itself again on the new floor: it looks at what _thread has, and makes the main thread's object.
    exits = threading._threading_atexits
    importlib.reload(threading)
    threading._threading_atexits[:] = exits
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
