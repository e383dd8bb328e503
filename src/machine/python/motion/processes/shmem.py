"""``_posixshmem``: shared memory, which workers have none of without headers that few sites send."""

import errno
from types import ModuleType
from typing import NoReturn


def shm_open(path, flags, mode=511) -> NoReturn:
    """Refused."""
    raise OSError(
        errno.ENOSYS, "in a browser, processes share no memory: send values through a Queue or a Pipe", path
    )


def shm_unlink(path) -> NoReturn:
    """Refused."""
    raise FileNotFoundError(errno.ENOENT, "No such file or directory", path)


def make_module() -> ModuleType:
    """The ``_posixshmem`` module."""
    module = ModuleType("_posixshmem")
    module.shm_open, module.shm_unlink = shm_open, shm_unlink
    return module
