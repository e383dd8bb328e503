"""What ``multiprocessing`` says of sockets and connections that are sent to a process that runs already.

On Linux a descriptor goes through a Unix-domain socket (SCM_RIGHTS), which is not there in a browser; CPython says only
that. Whoever starts a process can hand them on.
"""

from multiprocessing import context, reduction

_stock = reduction.DupFd


def dup_fd(fd: int):
    """``multiprocessing.reduction.DupFd``; raises ValueError where no process is being started."""
    if context.get_spawning_popen() is None:
        raise ValueError(
            "in a browser no socket, connection or pipe can be sent to a process that runs already: "
            "hand it on when you start one, as in Process(target=..., args=(connection,))"
        )
    return _stock(fd)


def install() -> None:
    """Put it in place."""
    reduction.DupFd = dup_fd
