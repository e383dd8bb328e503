"""The files that a process finds: those of the process that started it, as they were then.

Each process has a file system in its own memory. What the library needs is the same in all of them; the rest, below
the program's own folder and the one for temporary files, is copied when a process starts, and what it changed there is
copied back when it ends.
"""

import os
import stat

ROOTS = ("/home/reader", "/tmp")
_MOST = 64 * 1024 * 1024
"""Bytes that are copied at most."""


Entry = tuple[str, int, int, bytes | str | None]
"""Path, mode, time of change in nanoseconds, and contents: None of a folder, text of a symbolic link."""


def collect() -> list[Entry]:
    """Every folder, file and symbolic link."""
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


def changes(before: list[Entry]) -> tuple[list[Entry], list[str]]:
    """What is new, or not as ``before``; and the paths that are gone."""
    known = {entry[0]: entry for entry in before}
    now = collect()
    found = [entry for entry in now if not _same(entry, known.get(entry[0]))]
    gone = set(known) - {entry[0] for entry in now}
    return found, sorted(gone, reverse=True)


def _same(one: Entry, other: Entry | None) -> bool:
    return other is not None and (one[1], one[3]) == (other[1], other[3])


def remove(paths: list[str]) -> None:
    """Remove what is gone elsewhere, folders after what they held."""
    for path in paths:
        try:
            (os.rmdir if os.path.isdir(path) and not os.path.islink(path) else os.unlink)(path)
        except OSError:
            pass  # It was gone here, too, or holds what only this process has.


def _entry(path: str, room: int) -> Entry:
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


def restore(entries: list[Entry]) -> None:
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
