"""Errors of the operating system, by name."""

import errno
import os


def fail(name: str, text: str | None = None) -> OSError:
    """The exception that a system call makes which fails with the error ``name``, such as ``EPIPE``."""
    number = getattr(errno, name)
    return OSError(number, os.strerror(number) if text is None else text)
