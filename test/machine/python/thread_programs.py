"""Programs with threads, for the tests of what is below ``threading``."""

from machine import run

BEGIN_AND_TELL = """
import time
from threading import Lock, RLock, Thread

def begin(*functions):
    threads = [Thread(target=function) for function in functions]
    for thread in threads:
        thread.start()
    return threads

def tell(*words):
    print(*words, round(time.monotonic(), 3))
"""
"""What the programs of the tests of locks begin with."""


def printed(source: str, prelude: str = BEGIN_AND_TELL, **changes) -> list[str]:
    """The lines that a program prints below ``prelude``; it has to end well."""
    ran = run(prelude + source, **changes)
    if ran.outcome != "ok":
        raise AssertionError(f"{ran.outcome}: {ran.report}\n{ran.output}")
    return ran.stdout.splitlines()
