"""Run the tests of one module of CPython's test suite and tell each verdict as it falls.

The same file runs on the machine and on stock CPython. ``sys.argv[1]`` is a JSON object:

- ``module``: full name, e.g. ``test.test_queue``
- ``first``: index in the plan of the first test to run: those before it have their verdicts already
- ``patterns``: only tests whose id matches one of these (``fnmatch``); empty for all
- ``pretend``: see ``surroundings.py``

What is told, see ``verdict-lines.ts``: ``plan``, then per test ``prepare``, ``begin`` and ``end``, then ``done``.
Whoever listens knows from that in which test the interpreter died, if it does.
"""

import fnmatch
import importlib
import json
import os
import random
import sys
import unittest

# The interpreter may be a reader's own, and this folder is the project's.
_stock_setting, sys.dont_write_bytecode = sys.dont_write_bytecode, True
import surroundings  # noqa: E402
import verdicts  # noqa: E402

sys.dont_write_bytecode = _stock_setting


def flatten(suite) -> list:
    """The tests of a suite of suites, in the order in which unittest would run them."""
    if not isinstance(suite, unittest.TestSuite):
        return [suite]
    return [test for part in suite for test in flatten(part)]


def load(name: str, patterns: list[str]) -> list:
    """The tests of a module. Raises what importing it raises."""
    surroundings.adapt(importlib.import_module(name))
    tests = flatten(unittest.defaultTestLoader.loadTestsFromName(name))
    if patterns:
        tests = [t for t in tests if any(fnmatch.fnmatchcase(t.id(), p) for p in patterns)]
    return tests


def main() -> None:
    """Run what ``sys.argv`` asks for."""
    request = json.loads(sys.argv.pop())
    # A duplicate: tests replace, close and flood the standard streams.
    teller = verdicts.Teller(os.dup(1))
    random.seed(0)
    try:
        surroundings.prepare(pretend=request["pretend"])
        tests = load(request["module"], request["patterns"])
    except unittest.SkipTest as exc:
        teller.tell(event="unloadable", verdict="skipped", line=str(exc), where="")
        return
    except Exception as exc:
        teller.tell(event="unloadable", verdict="error", **verdicts.describe(exc))
        return
    teller.tell(event="plan", tests=[test.id() for test in tests], python=sys.version.split()[0])
    first = request["first"]
    suite = verdicts.Suite()
    for index in range(first, len(tests)):
        tests[index].index = index
        suite.addTest(tests[index])
    # Only the suite knows the tests now, and it drops each after its run, as unittest does.
    del tests
    suite.run(verdicts.Result(teller))
    teller.tell(event="done")


if __name__ == "__main__":
    main()
