"""Runs all tests inside an interpreter that has no command line: Pyodide."""

import io
import unittest


def run(folder: str) -> dict:
    """Run the tests below ``folder``, warnings as errors. Returns how many ran, were skipped, failed; and the text."""
    text = io.StringIO()
    tests = unittest.defaultTestLoader.discover(folder)
    result = unittest.TextTestRunner(stream=text, warnings="error").run(tests)
    return {
        "ran": result.testsRun,
        "skipped": len(result.skipped),
        "failed": len(result.failures) + len(result.errors),
        "text": text.getvalue(),
    }
