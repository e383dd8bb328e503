"""Locks: who gets a lock that is released, and what timeouts and signals do."""

import unittest

from fresh_threads import SUPPORTED
from thread_programs import printed


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Release(unittest.TestCase):
    RELEASE_AND_TAKE_AGAIN = """
lock = Lock()
def other():
    with lock:
        print("other")
lock.acquire()
begin(other)
time.sleep({seconds})
lock.release()
lock.acquire()
print("again")
lock.release()
"""

    def test_a_thread_that_takes_it_again_at_once_overtakes_one_that_just_came(self):
        lines = printed(self.RELEASE_AND_TAKE_AGAIN.format(seconds=0.001))
        self.assertEqual(lines, ["again", "other"])

    def test_one_that_has_waited_for_a_millisecond_is_handed_the_lock_over(self):
        lines = printed(self.RELEASE_AND_TAKE_AGAIN.format(seconds=0.0011))
        self.assertEqual(lines, ["other", "again"])

    def test_one_that_was_overtaken_still_has_waited_since_it_came(self):
        lines = printed("""
lock = Lock()
def other():
    with lock:
        tell("other")
lock.acquire()
begin(other)
for n in range(3):
    lock.release()
    lock.acquire()
    tell(n)
    time.sleep(0.000_6)
lock.release()
""")
        self.assertEqual(lines, ["0 0.0", "1 0.001", "other 0.001", "2 0.001"])

    def test_those_who_wait_get_it_in_the_order_in_which_they_came(self):
        lines = printed("""
lock = Lock()
def wait(n):
    with lock:
        print(n, end=" ")
        time.sleep(1)
lock.acquire()
threads = begin(*(lambda n=n: wait(n) for n in range(5)))
time.sleep(1)
lock.release()
for thread in threads:
    thread.join()
""")
        self.assertEqual(lines, ["0 1 2 3 4 "])

    def test_any_thread_may_release_a_lock(self):
        lines = printed("""
lock = Lock()
lock.acquire()
begin(lambda: (time.sleep(1), lock.release()))
lock.acquire()
tell("mine")
""")
        self.assertEqual(lines, ["mine 1.0"])

    def test_who_gave_up_is_passed_over(self):
        lines = printed("""
lock = Lock()
lock.acquire()
begin(lambda: tell("first", lock.acquire(timeout=1)), lambda: tell("second", lock.acquire()))
time.sleep(2)
lock.release()
""")
        self.assertEqual(lines, ["first False 1.0", "second True 2.0"])

    def test_who_gives_up_at_the_instant_of_the_release_leaves_it_to_the_next(self):
        lines = printed("""
lock = Lock()
def release():
    time.sleep(1)
    lock.release()
def second():
    lock.acquire()
    tell("second")
lock.acquire()
begin(release, lambda: lock.acquire(timeout=1) and (tell("first"), lock.release()), second)
""")
        self.assertEqual(lines[-1], "second 1.0")


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Timeout(unittest.TestCase):
    def test_is_over_after_its_time_and_not_before(self):
        lines = printed("""
lock = Lock()
lock.acquire()
for timeout in (0.25, 0, 2):
    tell(lock.acquire(timeout=timeout))
tell(lock.acquire(blocking=False))
""")
        self.assertEqual(lines, ["False 0.25", "False 0.25", "False 2.25", "False 2.25"])

    def test_of_an_interrupted_wait_goes_on_from_where_it_was(self):
        lines = printed("""
import signal
signal.signal(signal.SIGALRM, lambda *_: tell("alarm"))
signal.setitimer(signal.ITIMER_REAL, 1, 1)
lock = Lock()
lock.acquire()
tell(lock.acquire(timeout=2.5))
""")
        self.assertEqual(lines, ["alarm 1.0", "alarm 2.0", "False 2.5"])


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Interrupted(unittest.TestCase):
    """A signal's handler that raises in the midst of a wait."""

    RAISES = """
import signal
def leave(*_):
    raise TimeoutError("enough")
signal.signal(signal.SIGALRM, leave)
lock = Lock()
def hold(seconds):
    with lock:
        time.sleep(seconds)
"""

    def test_it_ends_the_wait_and_the_lock_is_not_taken(self):
        lines = printed(
            self.RAISES
            + """
begin(lambda: hold(3))
signal.alarm(1)
try:
    lock.acquire()
except TimeoutError as error:
    tell(error)
lock.acquire()
tell("mine")
"""
        )
        self.assertEqual(lines, ["enough 1.0", "mine 3.0"])

    def test_a_lock_that_came_at_that_very_moment_goes_to_the_next(self):
        for held in ("1", "1e-4"):
            with self.subTest(held=held):
                lines = printed(
                    self.RAISES
                    + f"""
def send():
    hold({held})
    signal.raise_signal(signal.SIGALRM)
begin(send)
waiting = Thread(target=hold, args=(1,))
try:
    Thread(target=lambda: waiting.start()).start()
    lock.acquire()
except TimeoutError as error:
    print(error)
waiting.join()
print("joined")
"""
                )
                self.assertEqual(lines, ["enough", "joined"])


if __name__ == "__main__":
    unittest.main()
