"""Errors of the operating system, by name."""

import errno
import os

_CLASSES = {
    "EACCES": PermissionError,
    "EAGAIN": BlockingIOError,
    "EALREADY": BlockingIOError,
    "ECONNABORTED": ConnectionAbortedError,
    "ECONNREFUSED": ConnectionRefusedError,
    "ECONNRESET": ConnectionResetError,
    "EEXIST": FileExistsError,
    "EINPROGRESS": BlockingIOError,
    "ENOENT": FileNotFoundError,
    "EPERM": PermissionError,
    "EPIPE": BrokenPipeError,
    "ETIMEDOUT": TimeoutError,
}


def fail(name: str, text: str | None = None) -> OSError:
    """The exception that a system call makes which fails with the error ``name``, such as ``EPIPE``."""
    number = getattr(errno, name)
    # Named outright: which numbers make which class is compiled into OSError.
    return _CLASSES.get(name, OSError)(number, os.strerror(number) if text is None else text)
