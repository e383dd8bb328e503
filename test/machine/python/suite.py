"""Runs all tests inside an interpreter that has no command line: Pyodide."""

import functools
import io
import traceback
import unittest

result: dict = {}
"""How many tests ran, were skipped, failed; and the text."""


def prepare(folder: str) -> int:
    """Have the tests below ``folder`` run, warnings as errors, and ``result`` filled.

    Returns the address of a function that returns what runs them, and then None.
    """

    def run() -> None:
        text = io.StringIO()
        try:
            tests = unittest.defaultTestLoader.discover(folder)
            ran = unittest.TextTestRunner(stream=text, warnings="error").run(tests)
            failed = len(ran.failures) + len(ran.errors)
            result.update(ran=ran.testsRun, skipped=len(ran.skipped), failed=failed, text=text.getvalue())
        except BaseException:
            # The caller is no Python code and would not hear of it.
            result.update(ran=0, skipped=0, failed=1, text=text.getvalue() + traceback.format_exc())

    global _next
    _next = functools.partial(next, iter([run]), None)  # an address keeps nothing alive
    return id(_next)


_next = None
