"""How a process other than the first begins."""

import os
import random
import sys

from motion import clock, holders, report, sigmasks, signals, streams, tasks, trace
from motion.net import files, stdio
from motion.net import install as net
from motion.processes import distant, here, outside, startup, tree
from motion.threads import floor, preempt, scheduler

_files: list[tree.Entry] = []
"""The files as the process found them."""


def leave() -> None:
    """Tell the first process what became of the files, if this is another, before it ends."""
    if here.here is distant.Distant:
        found, gone = tree.changes(_files)
        if found or gone:
            outside.call(0, "files", found, gone)


def begin(request: dict):
    """Make this interpreter the process that the first one asks for. Returns what runs its program.

    What it raises is the process's own failure, not the machine's.
    """
    clock.start(virtual=request["clock"] == "virtual", horizon=request["horizon"], on_horizon=report.horizon)
    trace.start(trace=False, limit=0, on_limit=report.limit)
    tasks.start()
    holders.start()
    scheduler.start(seed=request["seed"], line_cost=request["lineCost"])
    floor.start()
    net.start()
    spec = outside.start()
    here.become(distant.Distant, request["process"], spec["parent"])
    for fd, handle, kind in spec["fds"]:
        file = distant.open_(handle, kind)
        if isinstance(file, stdio.Output):
            distant.remember_output(file, handle)
        file.nonblocking = fd in spec["nonblocking"]
        files.place(fd, file)
    signals.start([], spec["masked"], spec["ignored"])
    signals.on_handler = distant.Distant.handles
    signals.on_stop = distant.Distant.stop
    sigmasks.on_change = distant.Distant.masks
    streams.start()
    random.seed(request["seed"] + request["process"])
    os.environ.clear()
    os.environ.update(spec["env"])
    tree.restore(spec["files"])
    _files[:] = spec["files"]
    outside.go()
    # Its parent may have been in a folder of its own: what this raises is said in the process's turn.
    os.chdir(spec["cwd"])
    preempt.watch()
    sys.path[:0] = request["path"]
    return startup.program(spec["args"])
