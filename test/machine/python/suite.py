"""Runs all tests inside an interpreter that has no command line: Pyodide."""

import io
import traceback
import unittest

result: dict = {}
"""How many tests ran, were skipped, failed; and the text."""


def prepare(folder: str) -> int:
    """The address of a function that runs the tests below ``folder``, warnings as errors, and fills ``result``."""

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

    global _main
    _main = run  # an address keeps nothing alive
    return id(run)


_main = None
