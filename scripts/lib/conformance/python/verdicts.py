"""unittest's result and suite, telling every verdict at once to whoever reads a file descriptor.

A record is an ASCII record separator, a JSON object and a line feed (RFC 7464), so that it is found among whatever
the tests themselves print.
"""

import gc
import json
import os
import traceback
import unittest
import warnings

WIDTH = 240
"""Characters of an error's first line that are told."""


class Teller:
    """Writes records to a file descriptor of its own, unbuffered."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        # Tests patch os.write.
        self._write = os.write

    def tell(self, **record) -> None:
        data = f"\x1e{json.dumps(record)}\n".encode("ascii")
        while data:
            data = data[self._write(self._fd, data) :]


def describe(exc: BaseException) -> dict[str, str]:
    """``line``: what is wrong, as a traceback's last line has it; ``where``: the innermost frame but for unittest's."""
    kind = type(exc)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    try:
        text = str(exc)
    except Exception:
        text = "<its str() failed>"
    first = next((line for line in text.splitlines() if line.strip()), "").strip()
    line = f"{name}: {first}" if first else name
    # Not from traceback.extract_tb: the machine leaves frames of the library out of what is printed.
    frames = [(f, n) for f, n in traceback.walk_tb(exc.__traceback__) if "__unittest" not in f.f_globals]
    frame, lineno = frames[-1] if frames else (None, 0)
    where = "" if frame is None else f"{_short(frame.f_code.co_filename)}:{lineno} {frame.f_code.co_name}"
    return {"line": line[:WIDTH], "where": where}


def _clean_up() -> None:
    """Collect what the test before left open because it failed, so that this one does not hear of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gc.collect()


def _short(path: str) -> str:
    return "/".join(path.split("/")[-3:])


class Result(unittest.TestResult):
    """Tells ``begin``, ``end`` and what fixtures of classes and modules do.

    Each test carries its place in the plan as ``index``.
    """

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self.tell = teller.tell
        self._verdict = {}

    def startTest(self, test):  # noqa: N802
        super().startTest(test)
        if self._verdict.get("verdict") in ("failed", "error"):
            _clean_up()
        self._verdict = {"verdict": "passed", "line": "", "where": ""}
        self.tell(event="begin", index=test.index)

    def stopTest(self, test):  # noqa: N802
        super().stopTest(test)
        self.tell(event="end", index=test.index, **self._verdict)

    def addError(self, test, err):  # noqa: N802
        self._bad("error", test, describe(err[1]))

    def addFailure(self, test, err):  # noqa: N802
        self._bad("failed", test, describe(err[1]))

    def addSubTest(self, test, subtest, err):  # noqa: N802
        if err is not None:
            kind = "failed" if issubclass(err[0], test.failureException) else "error"
            self._bad(kind, test, describe(err[1]))

    def addSkip(self, test, reason):  # noqa: N802
        told = {"line": str(reason)[:WIDTH], "where": ""}
        if self._verdict.get("verdict") in (None, "passed"):
            self._bad("skipped", test, told)

    def addExpectedFailure(self, test, err):  # noqa: N802
        self._bad("expected", test, describe(err[1]))

    def addUnexpectedSuccess(self, test):  # noqa: N802
        self._bad("failed", test, {"line": "unexpected success", "where": ""})

    def _bad(self, verdict: str, test, told: dict[str, str]) -> None:
        if not isinstance(test, unittest.TestCase):
            # Not a test but the setUpClass or setUpModule before it, or what comes after it.
            self.tell(event="fixture", verdict=verdict, **told)
        elif self._verdict.get("verdict") not in ("failed", "error"):
            # The first thing that went wrong is the one to mend.
            self._verdict = {"verdict": verdict, **told}


class Suite(unittest.TestSuite):
    """Tells ``prepare`` before the fixtures of the next test's class and module are set up."""

    def _handleModuleFixture(self, test, result):  # noqa: N802
        result.tell(event="prepare", index=test.index)
        super()._handleModuleFixture(test, result)
