"""How ``multiprocessing`` sends sockets, connections and pipes to a process that runs already.

It looks for SCM_RIGHTS when it is imported, and would then start processes by *forkserver*, which has to fork. So it
finds none; descriptors go through Unix-domain sockets all the same (``net.rights``).
"""

import _socket
import socket
from multiprocessing import context, reduction, resource_sharer

from motion.net.rights import RIGHTS

_stock = reduction.DupFd


def dup_fd(fd: int):
    """``multiprocessing.reduction.DupFd`` where descriptors can be sent."""
    return resource_sharer.DupFd(fd) if context.get_spawning_popen() is None else _stock(fd)


def install() -> None:
    """Put it in place."""
    reduction.DupFd = dup_fd
    _socket.SCM_RIGHTS = socket.SCM_RIGHTS = RIGHTS
