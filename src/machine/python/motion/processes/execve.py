"""What the system says before it starts a program (execve(2), chdir(2)), as Modules/_posixsubprocess.c asks it.

A child asks it on Linux, between *fork* and *exec*, and tells its parent by a pipe. Here it is asked before there is a
child, so the call itself raises.
"""

import errno
import os
import stat
import sys

EXECUTABLE = "/usr/bin/python3"
"""``sys.executable``. There is a file of that name, so that programs which look find it."""
_ONLY_PYTHON = "in a browser there is no other program to run than Python, sys.executable"


def check(name: str, executables: list[str], cwd: str | None) -> None:
    """Raise the OSError of starting the first of these programs that exists, in folder ``cwd``, as ``name``."""
    if cwd is not None and (wrong := _chdir_error(cwd)):
        raise _error(wrong, cwd)
    first = wrong = 0
    for path in executables:
        wrong = _exec_error(os.path.join(cwd or "", path))
        if not wrong:
            return
        if wrong not in (errno.ENOENT, errno.ENOTDIR):
            first = first or wrong
    error = _error(first or wrong, name)
    if error.errno == errno.ENOENT:
        error.strerror += f" ({_ONLY_PYTHON})"
    raise error


def _error(number: int, path: str) -> OSError:
    return OSError(number, os.strerror(number), path)


def _chdir_error(path: str) -> int:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return error.errno
    if not stat.S_ISDIR(mode):
        return errno.ENOTDIR
    return 0 if os.access(path, os.X_OK) else errno.EACCES


def _exec_error(path: str) -> int:
    if _is_python(path):
        return 0
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return error.errno
    # What could be started elsewhere is not there in a browser.
    return errno.ENOENT if stat.S_ISREG(mode) and mode & 0o111 else errno.EACCES


def _is_python(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return folder == "/usr/bin" and name in ("python", "python3", "python{}.{}".format(*sys.version_info))
