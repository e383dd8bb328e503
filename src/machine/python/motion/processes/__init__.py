"""Processes: interpreters beside the first one, each in a worker of its own, under CPython's own ``multiprocessing``.

The first process is the program itself, and its memory is the kernel's, too: open files, semaphores and the table of
processes live there. To another process they are remote: what it does to them it asks the first one for, by message,
and waits for the answer.

- ``process`` is a process as the kernel sees it, ``kernel`` the table of all, ``service`` what it does for others,
  ``groups`` who gets a signal, ``stopping`` what those do that stop a process.
- ``turns`` is when processes run: on the virtual clock one at a time, in the scheduler's one queue with the threads of
  the first; on the real clock side by side.
- ``outside`` is how another process talks to the kernel, ``distant`` the kernel as it sees it, ``remote`` its files and
  ``remotesocket`` its sockets, ``child`` how such a process begins.
- ``commandline``, ``startup`` (with ``flags`` and ``usage``) and ``tree`` are what it runs, how, and the files that it
  finds.
- ``osfloor``, ``spawning``, ``posixspawn`` and ``semlock`` are the functions of ``os``, ``_posixsubprocess`` and
  ``_multiprocessing`` that CPython's ``multiprocessing``, ``subprocess`` and ``asyncio`` stand on, ``execve`` says what
  cannot be started; ``install`` puts them in place.
- ``filelock`` is the lock of a file, ``flock`` the function that takes it.

There is no ``fork``: nobody can copy a running interpreter. So ``multiprocessing`` starts processes by *spawn*.
"""
