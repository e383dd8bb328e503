"""The modules of ``multiprocessing`` that the memory snapshot holds; they look at the floor as they are imported."""

import runpy  # noqa: F401
import subprocess
from concurrent.futures import process as executor
from multiprocessing import (
    connection,
    pool,
    popen_spawn_posix,  # noqa: F401
    process,
    queues,
    resource_tracker,  # noqa: F401
    spawn,  # noqa: F401
    synchronize,
)

from motion.processes import (
    handing,
    interpreter,  # noqa: F401
)
from motion.threads import waits

handing.install()
waits.know(
    {
        connection._ConnectionBase.recv: "socket",
        executor.ProcessPoolExecutor.shutdown: "process",
        pool.ApplyResult.get: "future",
        pool.IMapIterator.next: "future",
        pool.Pool.join: "process",
        process.BaseProcess.join: "process",
        queues.JoinableQueue.join: "queue",
        queues.Queue.get: "queue",
        queues.Queue.put: "queue",
        queues.SimpleQueue.get: "queue",
        subprocess.Popen.communicate: "process",
        subprocess.Popen.wait: "process",
        synchronize.Condition.wait: "condition",
        synchronize.Event.wait: "event",
    },
)
"""What a thread waits for that blocks in one of these functions."""
