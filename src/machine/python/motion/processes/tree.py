"""The files that a process finds: those of the process that started it, as they were then.

Each process has a file system in its own memory. What the library needs is the same in all of them; the rest, below
the program's own folder and the one for temporary files, is copied.
"""

import os
import stat

ROOTS = ("/home/reader", "/tmp")
_MOST = 64 * 1024 * 1024
"""Bytes that are copied at most."""


def collect() -> list[tuple[str, int, int, bytes | str | None]]:
    """Every folder, file and symbolic link: path, mode, time of change in ns, and contents."""
    found = []
    room = _MOST
    for root in ROOTS:
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if not os.path.ismount(os.path.join(folder, name)))
            for name in sorted(folders) + sorted(names):
                path = os.path.join(folder, name)
                try:
                    entry = _entry(path, room)
                except OSError:
                    continue
                found.append(entry)
                if isinstance(entry[3], bytes):
                    room -= len(entry[3])
    return found


def _entry(path: str, room: int) -> tuple[str, int, int, bytes | str | None]:
    status = os.lstat(path)
    content: bytes | str | None = None
    if stat.S_ISLNK(status.st_mode):
        content = os.readlink(path)
    elif stat.S_ISREG(status.st_mode):
        if status.st_size > room:
            raise OSError
        with open(path, "rb") as file:
            content = file.read()
    elif not stat.S_ISDIR(status.st_mode):
        raise OSError
    return path, status.st_mode, status.st_mtime_ns, content


def restore(entries: list[tuple[str, int, int, bytes | str | None]]) -> None:
    """Make the files of ``collect``."""
    for path, mode, changed, content in entries:
        if content is None:
            os.makedirs(path, exist_ok=True)
        elif isinstance(content, str):
            if not os.path.lexists(path):
                os.symlink(content, path)
        else:
            with open(path, "wb") as file:
                file.write(content)
            os.chmod(path, stat.S_IMODE(mode))
            os.utime(path, ns=(changed, changed))
