"""The modules of ``multiprocessing`` that the memory snapshot holds; they look at the floor as they are imported."""

import concurrent.futures.process  # noqa: F401
import multiprocessing.connection
import multiprocessing.pool
import multiprocessing.popen_spawn_posix
import multiprocessing.queues
import multiprocessing.resource_tracker
import multiprocessing.spawn
import multiprocessing.synchronize  # noqa: F401
import runpy  # noqa: F401
