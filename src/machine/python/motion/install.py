"""Put the machine under this interpreter: done once, before the memory snapshot is taken."""

import asyncio
import os
import time
from asyncio import events

from motion import (
    cputime,
    faults,
    frames,
    holders,
    imports,
    loop,
    oserrors,
    program,
    recursion,
    signals,
    tasks,
    walkers,
    watching,
)
from motion.net import install as net
from motion.processes import install as processes
from motion.threads import install as threads
from motion.threads import preempt


def install() -> None:
    """Replace the floor below the standard library."""
    oserrors.install()
    threads.install()
    frames.install()
    walkers.install()
    watching.install()
    net.install()
    loop.install()
    cputime.install()
    faults.install()
    signals.install()
    processes.install()
    tasks.install()
    preempt.install()
    holders.install()
    imports.install()
    recursion.install()
    os._exit = program.exit_at_once
    os.system = _no_shell


def _no_shell(command) -> int:
    """``os.system`` as it is in browsers: Emscripten in Node would run the command on the host."""
    return -1


def undo_webloop() -> None:
    """Take back what Pyodide did to asyncio and ``time`` (pyodide/webloop.py): its loop runs in the page's."""
    asyncio.run = getattr(asyncio.run, "__wrapped__", asyncio.run)
    time.sleep = getattr(time.sleep, "__wrapped__", time.sleep)
    events._set_running_loop(None)
    events._event_loop_policy = None
