"""``threading`` as a fresh interpreter has it, for each program that a test runs."""

import contextlib
import itertools
import sys
import threading
from concurrent.futures import thread as pool

from motion.threads import floor, install, preempt

SUPPORTED = install.SUPPORTED
"""Whether programs can have threads on this Python."""


@contextlib.contextmanager
def fresh_threads(host):
    """Number threads from 1, let the program's end shut ``threading`` down, and bring it back to life afterwards."""
    names = [name for name in vars(threading) if name != "__builtins__"]
    kept = {name: getattr(threading, name) for name in names}
    shutdown = threading._shutdown
    active = dict(threading._active)
    interval = sys.getswitchinterval()
    threading._counter = itertools.count(1).__next__
    pool.ThreadPoolExecutor._counter = itertools.count().__next__

    def shut_down() -> None:
        # A run that the machine has ended unwinds on this host; in the browser nothing happens after that.
        if SUPPORTED and not host.halted:
            shutdown()

    threading._shutdown = shut_down
    try:
        yield
    finally:
        preempt.stop()
        floor.start()
        for name, value in kept.items():
            setattr(threading, name, value)
        threading._active.clear()
        threading._active.update(active)
        threading._limbo.clear()
        threading._dangling.clear()
        threading._dangling.add(threading.main_thread())
        if SUPPORTED:
            main = threading.main_thread()
            # Its name before 3.14 and from then on.
            handle = getattr(main, "_handle", None) or main._os_thread_handle
            handle._done = False
        pool._shutdown = False
        pool._threads_queues.clear()
        sys.setswitchinterval(interval)
