"""The machine: a small deterministic computer under CPython's own, unmodified standard library.

``install()`` puts the floor in place once, before the memory snapshot is taken; ``program.run()`` runs one
program on it. Only ``_bridge.py`` knows WebAssembly: everything else also runs on stock CPython, where
``stock.py`` stands in for the browser, so the machine has fast tests of its own.

Units: the clock counts nanoseconds, trace events carry whole microseconds, Python's API keeps seconds.
"""
