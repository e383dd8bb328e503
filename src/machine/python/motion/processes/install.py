"""Put processes under ``os``, ``multiprocessing`` and ``subprocess``."""

import errno
import os
import subprocess
import sys
from concurrent import futures
from types import ModuleType

from motion.processes import (
    execve,
    flock,
    interpqueues,
    interpreters,
    osfloor,
    posixspawn,
    semlock,
    shared,
    shmem,
    spawning,
)


def install() -> None:
    """Replace the floor. Not on stock CPython, where the machine's own tests run: it needs its own processes."""
    if sys.platform != "emscripten":
        return
    replaced = {}
    for name, function in osfloor.FUNCTIONS.items():
        if (stock := getattr(os, name, None)) is not None:
            replaced[id(stock)] = function
        function.__name__ = function.__qualname__ = name
        setattr(os, name, function)
    sys.modules["_multiprocessing"] = semlock.make_module()
    sys.modules["_interpqueues"] = interpqueues.make_module()
    sys.modules["_interpreters"] = interpreters.make_module()
    sys.modules["_posixshmem"] = shmem.make_module()
    import _posixsubprocess

    _posixsubprocess.fork_exec = spawning.fork_exec
    posixspawn.install()
    shared.install()
    flock.install()
    _install_executable()
    _install_subprocess()
    _install_executors()
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType) and not module.__name__.startswith("motion"):
            for name, value in list(vars(module).items()):
                if id(value) in replaced:
                    setattr(module, name, replaced[id(value)])


def _install_executable() -> None:
    sys.executable = sys._base_executable = execve.EXECUTABLE
    sys.orig_argv = [execve.EXECUTABLE]
    os.makedirs(os.path.dirname(execve.EXECUTABLE), exist_ok=True)
    with open(execve.EXECUTABLE, "wb"):
        pass
    os.chmod(execve.EXECUTABLE, 0o755)
    os.environ["PATH"] = os.path.dirname(execve.EXECUTABLE)


def _install_executors() -> None:
    """What ``concurrent.futures`` defines where it finds ``_interpreters``; it was imported before there was one."""
    futures._interpreters = sys.modules["_interpreters"]
    if "InterpreterPoolExecutor" not in futures.__all__:
        futures.__all__ += type(futures.__all__)(["InterpreterPoolExecutor"])


def _install_subprocess() -> None:
    """What ``subprocess.py`` defines where it finds that processes can be started; it asks the platform's name."""
    subprocess._can_fork_exec = True
    subprocess._fork_exec = spawning.fork_exec
    safe = subprocess._del_safe
    for name in ("waitpid", "waitstatus_to_exitcode", "WIFSTOPPED", "WSTOPSIG", "WNOHANG"):
        setattr(safe, name, getattr(os, name))
    safe.ECHILD = errno.ECHILD
