"""``os.posix_spawn``, and what ``os.spawnv`` stands on: other ways to start Python (Modules/posixmodule.c)."""

import os
from collections.abc import Iterable

from motion import signals
from motion.net import files
from motion.net.description import Description
from motion.net.errors import fail
from motion.processes import execve, opened, osfloor, spawning

OPEN, CLOSE, DUP2 = range(3)
"""What a file action does."""


def posix_spawn(
    path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=None,
    setsigdef=(), scheduler=None,
) -> int:  # fmt: skip
    """Start the program ``path`` with these arguments and this environment; its number."""
    return _start(path, [path], argv, env, file_actions, setpgroup, setsid, setsigmask, setsigdef)


def posix_spawnp(
    path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=None,
    setsigdef=(), scheduler=None,
) -> int:  # fmt: skip
    """As ``posix_spawn``; a program without a folder is looked for in those of PATH."""
    name = os.fsdecode(path)
    found = [name] if "/" in name else [os.path.join(folder, name) for folder in os.get_exec_path()]
    return _start(name, found, argv, env, file_actions, setpgroup, setsid, setsigmask, setsigdef)


def _start(name, paths: list, argv, env, actions, group, session, masked, defaults) -> int:
    if not isinstance(argv, (list, tuple)):
        raise TypeError("posix_spawn: argv must be a tuple or list")
    if not argv or not argv[0]:
        raise ValueError(f"posix_spawn: argv {'first element cannot' if argv else 'must not'} be empty")
    pairs = None if env is None else [os.fsencode(name) + b"=" + os.fsencode(env[name]) for name in env]
    argv, paths = spawning.texts(argv), spawning.texts(paths)
    env = None if pairs is None else spawning.texts(pairs)
    execve.check(os.fsdecode(name), paths, None)
    how = {"session": bool(session), "group": -1 if group is None else group}
    how["ignored"] = sorted(set(signals.ignored()) - set(defaults))
    if masked is not None:
        how["masked"] = sorted(map(int, masked))
    return spawning.start(argv, env, _descriptors(actions or ()), how)


def _descriptors(actions: Iterable[tuple]) -> dict[int, Description]:
    """The open files of the new program: those that are inheritable, and what is done about them before it begins."""
    found = {fd: opened.file(fd) for fd in (0, 1, 2, *filter(files.get_inheritable, files.files))}
    for what, fd, *rest in actions:
        if what == OPEN:
            real = os.open(*rest)
            found[fd] = opened.file(real)
            os.close(real)
        elif what == CLOSE:
            found[fd] = None
        elif what == DUP2:
            file = found[fd] if fd in found else opened.file(fd)
            if file is None:
                raise fail("EBADF")
            found[rest[0]] = file
        else:
            raise TypeError("Unknown file_actions identifier")
    return {fd: file for fd, file in found.items() if file is not None}


def spawnvef(mode, file, args, env, func):
    """``os._spawnvef``, which forks. What cannot be started is an error at once, not the status 127 of a child."""
    if mode not in (os.P_WAIT, os.P_NOWAIT):
        raise ValueError("mode must be P_WAIT or P_NOWAIT")
    searches = func.__name__ in ("execvp", "execvpe", "_execvpe")
    pid = (posix_spawnp if searches else posix_spawn)(file, args, os.environ if env is None else env)
    if mode == os.P_NOWAIT:
        return pid
    return os.waitstatus_to_exitcode(osfloor.waitpid(pid, 0)[1])


def install() -> None:
    """Put them into ``os``."""
    os.POSIX_SPAWN_OPEN, os.POSIX_SPAWN_CLOSE, os.POSIX_SPAWN_DUP2 = OPEN, CLOSE, DUP2
    for function in (posix_spawn, posix_spawnp):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)
    os._spawnvef = spawnvef
