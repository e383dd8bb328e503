"""The kernel as this process has it: its own in the first process (``local``), by message in others (``remote``)."""

here = None
"""The kernel in use: ``local.Local`` or ``distant.Distant``."""
pid = 42
"""This process's number; the first one's is what Emscripten gives it."""
parent = 1
"""The number of the process that started this one."""


def become(kernel, number: int, parent_number: int) -> None:
    """Be process ``number``: when a run begins."""
    global here, pid, parent
    here, pid, parent = kernel, number, parent_number
