"""Reentrant locks, and what is an error with locks of both kinds."""

import unittest

from fresh_threads import SUPPORTED
from machine import run
from thread_programs import printed


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Reentrant(unittest.TestCase):
    def test_its_holder_may_take_it_again_and_others_wait_for_as_many_releases(self):
        lines = printed("""
lock = RLock()
def other():
    with lock:
        tell("other")
lock.acquire()
lock.acquire()
begin(other)
time.sleep(1)
lock.release()
time.sleep(1)
lock.release()
""")
        self.assertEqual(lines, ["other 2.0"])

    def test_knows_its_owner(self):
        lines = printed("""
from threading import get_ident
lock = RLock()
print(lock._is_owned(), lock._recursion_count(), "owner=0 count=0" in repr(lock))
with lock, lock:
    print(lock._is_owned(), lock._recursion_count(), f"owner={get_ident()} count=2" in repr(lock))
    begin(lambda: print(lock._is_owned(), lock._recursion_count(), lock.acquire(blocking=False)))
    print(repr(lock).split(" object")[0])
""")
        self.assertEqual(lines, ["False 0 True", "True 2 True", "False 0 False", "<locked _thread.RLock"])

    def test_is_let_go_of_whole_by_a_condition_and_taken_back_as_often(self):
        lines = printed("""
from threading import Condition
condition = Condition()
def other():
    with condition:
        condition.notify()
with condition, condition:
    begin(other)
    condition.wait()
    print(condition._lock._recursion_count())
""")
        self.assertEqual(lines, ["2"])


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Errors(unittest.TestCase):
    """What raises, in words: those of stock CPython."""

    WRONG = (
        ("lock.release()", "RuntimeError: release unlocked lock"),
        ("lock.acquire(False, 1)", "ValueError: can't specify a timeout for a non-blocking call"),
        ("lock.acquire(True, -2)", "ValueError: timeout value must be a non-negative number"),
        ("lock.acquire(timeout=1e10)", "OverflowError: timestamp out of range for platform time_t"),
        ("lock.acquire(timeout=10**10)", "OverflowError: timestamp too large to convert to C PyTime_t"),
        ("lock.acquire(timeout='1')", "TypeError: 'str' object cannot be interpreted as an integer"),
        ("lock.acquire(timeout=float('nan'))", "ValueError: Invalid value NaN (not a number)"),
        ("__import__('copy').copy(lock)", "TypeError: cannot pickle '_thread.lock' object"),
        ("type('Mine', (type(lock),), {})", "TypeError: type '_thread.lock' is not an acceptable base type"),
        ("rlock.release()", "RuntimeError: cannot release un-acquired lock"),
        ("rlock._release_save()", "RuntimeError: cannot release un-acquired lock"),
        ("rlock.acquire(False, 1)", "ValueError: can't specify a timeout for a non-blocking call"),
        ("__import__('copy').copy(rlock)", "TypeError: cannot pickle '_thread.RLock' object"),
    )

    def test_are_stock_cpythons(self):
        tries = "\n".join(f"attempt(lambda: {call})" for call, _ in self.WRONG)
        ran = run(f"""
from threading import Lock, RLock
lock, rlock = Lock(), RLock()
def attempt(call):
    try:
        call()
    except Exception as error:
        print(f"{{type(error).__name__}}: {{error}}")
{tries}
""")
        self.assertEqual(ran.output.splitlines(), [message for _, message in self.WRONG])


if __name__ == "__main__":
    unittest.main()
