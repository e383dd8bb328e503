"""``_posixsubprocess.fork_exec``: what CPython's ``subprocess`` and ``multiprocessing`` start processes with.

There is one program to start: this Python. Whoever starts it gets another interpreter.
"""

import errno
import os
import sys
from collections.abc import Iterable

from motion import signals
from motion.frames import SPAWNED, reader_frame
from motion.net import files
from motion.net.description import Description
from motion.processes import commandline, execve, here, opened, tracker, tree
from motion.processes.execve import EXECUTABLE
from motion.threads import scheduler


def fork_exec(
    args, executable_list, close_fds, pass_fds, cwd, env,
    p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write,
    restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, /,
) -> int:  # fmt: skip
    """Start ``args`` as a process; its number. ENOENT where that is another program than Python."""
    if preexec_fn is not None:
        raise OSError(
            errno.ENOSYS, "a browser has no fork, so nothing can run between it and the program (preexec_fn)"
        )
    argv, executables = texts(args), texts(executable_list)
    cwd = None if cwd is None else _text(cwd)
    # Where they differ the program shall believe in another name.
    execve.check(argv[0] if executables[0].endswith(argv[0]) else executables[0], executables, cwd)
    inherited = {fd: fd for fd in pass_fds if fd != errpipe_write}
    inherited |= {0: p2cread if p2cread >= 0 else 0, 1: c2pwrite if c2pwrite >= 0 else 1}
    inherited[2] = errwrite if errwrite >= 0 else 2
    handed = {fd: file for fd, of in inherited.items() if (file := opened.file(of)) is not None}
    how = {"session": bool(call_setsid), "group": pgid_to_set}
    return start(argv, None if env is None else texts(env), handed, how, cwd)


def start(
    argv: list[str], env: list[str] | None, handed: dict[int, Description], how: dict, cwd: str | None = None
) -> int:
    """Start Python with these arguments and open files; its number. ``how`` is what the kernel has to know besides."""
    try:
        line = commandline.parse(argv[1:])
    except commandline.UsageError:
        line = commandline.CommandLine("stdin", "", [])  # It will say so itself.
    name, runs = _names(line)
    spec = _spec(name, runs, argv, cwd=cwd, env=env)
    # Its code is the reader's own program, imported once more.
    spec["lines"] = SPAWNED in argv
    spec["tracker"] = tracker.file_of(line.how, line.what)
    # The flag is the open file's, not the descriptor's.
    spec["nonblocking"] = [fd for fd, file in handed.items() if file.nonblocking]
    return here.here.spawn(spec | how, handed)


def start_interpreter(number: int, there: int, back: int) -> int:
    """Start another interpreter of this process, which reads from one descriptor and writes to another."""
    main = getattr(sys.modules.get("__main__"), "__file__", "")
    code = f"from motion.processes.interpreter import serve; serve({number}, {here.pid}, {main!r}, {there}, {back})"
    spec = _spec(f"Interpreter-{number}", "", [EXECUTABLE, "-c", code], cwd=None, env=None)
    spec |= {"lines": True, "child": False}
    return here.here.spawn(spec, {fd: files.files[fd] for fd in (0, 1, 2, there, back) if fd in files.files})


def _spec(name: str, runs: str, argv: list[str], *, cwd, env) -> dict:
    """What the kernel, and the new process itself, have to know."""
    frame = reader_frame(sys._getframe(1).f_back)
    return {
        "name": name,
        "runs": runs,
        "line": None if frame is None else frame.f_lineno,
        "lines": False,
        "args": argv,
        "cwd": os.getcwd() if cwd is None else cwd,
        "env": _environment(env),
        "files": tree.collect(),
        "tracker": None,
        "nonblocking": [],
        "child": True,
        "session": False,
        "group": -1,
        "masked": sorted(scheduler.running.masked),
        "ignored": signals.ignored(),
    }


def _text(given) -> str:
    """A path or an argument as C code takes it, which marks the end of a text by a zero."""
    text = os.fsdecode(given)
    if "\0" in text:
        raise ValueError("embedded null byte")
    return text


def texts(given: Iterable) -> list[str]:
    """What ``_text`` says of each."""
    return [_text(one) for one in given]


def _environment(env: list[str] | None) -> dict[str, str]:
    if env is None:
        return dict(os.environ)
    pairs = (one.partition("=") for one in env)
    return {name: value for name, _, value in pairs}


def _names(line: commandline.CommandLine) -> tuple[str, str]:
    """What the trace calls a process, and what it runs."""
    frame = sys._getframe(1).f_back
    while frame is not None:
        process = frame.f_locals.get("process_obj")
        if process is not None and frame.f_code.co_name == "_launch":
            target = getattr(process, "_target", None) or process.run
            return process.name, getattr(target, "__qualname__", type(target).__name__)
        frame = frame.f_back
    return "python", {"command": "-c", "module": f"-m {line.what}", "stdin": "-"}.get(line.how, line.what)
