"""The scheduler: who gets the baton, when, and what moves the clock."""

import unittest
from functools import partial
from unittest import mock

import thread_programs
from fresh_threads import SUPPORTED
from machine import run
from motion.threads import scheduler

PRELUDE = """
from _thread import start_joinable_thread
from motion import clock
from motion.threads import scheduler

def start(*functions):
    return [start_joinable_thread(function, daemon=False) for function in functions]

def now():
    return clock.micros() / 1e6
"""

printed = partial(thread_programs.printed, prelude=PRELUDE)


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Blocking(unittest.TestCase):
    def test_block_returns_true_to_whoever_is_woken(self):
        lines = printed("""
main = scheduler.running
start(lambda: print("woke", scheduler.wake(main)))
print("back", scheduler.block("event"))
""")
        self.assertEqual(lines, ["woke True", "back True"])

    def test_block_returns_false_when_the_time_is_over(self):
        self.assertEqual(
            printed("""
print(scheduler.block("event", None, 2.5), now())
print(scheduler.block("event", None, 0), now())
print(scheduler.block("event", None, -1), now())
"""),
            ["False 2.5", "False 2.5", "False 2.5"],
        )

    def test_a_thread_that_does_not_wait_cannot_be_woken(self):
        lines = printed("""
print(scheduler.wake(scheduler.running))
main = scheduler.running
def wake_twice():
    print(scheduler.wake(main), scheduler.wake(main))
start(wake_twice)
scheduler.block("event")
""")
        self.assertEqual(lines, ["False", "True False"])

    def test_a_timeout_that_was_not_needed_wakes_no_later_wait(self):
        lines = printed("""
main = scheduler.running
start(lambda: scheduler.wake(main))
print(scheduler.block("event", None, 1))
print(scheduler.block("event", None, 5), now())
""")
        self.assertEqual(lines, ["True", "False 5.0"])

    def test_who_is_woken_in_time_is_not_late_as_well(self):
        lines = printed("""
main = scheduler.running
scheduler.call_later(1, lambda: scheduler.wake(main))
print(scheduler.block("event", None, 1.5), now())
scheduler.call_later(1, lambda: scheduler.wake(main))
print(scheduler.block("event", None, 1), now())
""")
        self.assertEqual(lines, ["True 1.0", "True 2.0"])

    def test_threads_that_can_run_do_so_first_come_first_served(self):
        lines = printed("""
waiting = []
def wait(n):
    waiting.append(scheduler.running)
    scheduler.block("event")
    print(n, end=" ")
threads = start(*(lambda n=n: wait(n) for n in range(6)))
scheduler.give_way()
for thread in waiting[::2] + waiting[1::2]:
    scheduler.wake(thread)
for thread in threads:
    thread.join()
""")
        self.assertEqual(lines, ["0 2 4 1 3 5 "])

    def test_the_clock_stands_while_anybody_can_run(self):
        lines = printed("""
def turn():
    for _ in range(3):
        scheduler.give_way()
        print(now())
start(turn)
scheduler.block("event", None, 1)
print(now())
""")
        self.assertEqual(lines, ["0.0", "0.0", "0.0", "1.0"])

    def test_deadlines_count_in_their_order_and_equal_ones_in_order_of_arrival(self):
        lines = printed("""
def wait(n, seconds):
    scheduler.block("event", None, seconds)
    print(n, now(), end=" ")
for thread in start(*(lambda n=n, s=s: wait(n, s) for n, s in enumerate((3, 1, 2, 1, 3)))):
    thread.join()
""")
        self.assertEqual(lines, ["1 1.0 3 1.0 2 2.0 0 3.0 4 3.0 "])


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class CallingLater(unittest.TestCase):
    def test_functions_are_called_at_their_instants_in_whatever_thread_runs(self):
        lines = printed("""
for seconds in (2, 1):
    scheduler.call_later(seconds, lambda: print(now(), scheduler.running.number))
start(lambda: scheduler.block("event", None, 1.5))
scheduler.block("event", None, 3)
scheduler.call_later(1, lambda: print(now(), scheduler.running.number))
scheduler.block("event", None, 3)
""")
        self.assertEqual(lines, ["1.0 1", "2.0 1", "4.0 0"])

    def test_next_timer_is_the_time_until_the_first_of_all(self):
        lines = printed("""
print(scheduler.next_timer())
scheduler.call_later(4, int)
print(scheduler.next_timer())
scheduler.call_later(1.5, int)
print(scheduler.next_timer())
""")
        self.assertEqual(lines, ["inf", "4.0", "1.5"])

    def test_a_function_left_over_is_never_called(self):
        self.assertEqual(printed("scheduler.call_later(1, lambda: print('never'))\n"), [])


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class GivingWay(unittest.TestCase):
    def test_two_threads_that_give_way_take_turns(self):
        lines = printed("""
def count(name):
    for n in range(3):
        print(name, n, sep="", end=" ")
        scheduler.give_way()
for thread in start(lambda: count("a"), lambda: count("b")):
    thread.join()
""")
        self.assertEqual(lines, ["a0 b0 a1 b1 a2 b2 "])

    def test_alone_it_changes_nothing(self):
        self.assertEqual(printed("scheduler.give_way()\nprint(now(), scheduler.running.on)\n"), ["0.0 None"])

    def test_whose_time_has_come_goes_first(self):
        lines = printed("""
def wait():
    scheduler.block("event", None, 1)
    print("other")
start(wait)
scheduler.give_way()
clock.wait(1)
scheduler.give_way()
print("main")
""")
        self.assertEqual(lines, ["other", "main"])


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Interrupting(unittest.TestCase):
    def test_the_main_thread_is_woken_for_it(self):
        lines = printed("""
kept, scheduler.on_interrupt = scheduler.on_interrupt, lambda: print("interrupted", scheduler.running.number)
start(scheduler.interrupt_main)
print(scheduler.block("event"))
scheduler.on_interrupt = kept
""")
        self.assertEqual(lines, ["interrupted 0", "True"])

    def test_one_that_runs_hears_of_it_when_it_gives_way_or_blocks(self):
        lines = printed("""
kept, scheduler.on_interrupt = scheduler.on_interrupt, lambda: print("interrupted")
scheduler.interrupt_main()
print("goes on")
scheduler.give_way()
scheduler.interrupt_main()
print("goes on")
scheduler.block("event", None, 1)
scheduler.give_way()
scheduler.on_interrupt = kept
""")
        self.assertEqual(lines, ["goes on", "interrupted", "goes on", "interrupted"])


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Order(unittest.TestCase):
    FREE = """
def count(name):
    for n in range(4):
        print(name, n, sep="", end=" ")
        scheduler.give_way()
for thread in start(*(lambda name=name: count(name) for name in "abc")):
    thread.join()
"""
    FORCED = """
import time
def work(n):
    time.sleep(n)
    print(n, end=" ")
for thread in start(*(lambda n=n: work(n) for n in (3, 1, 2))):
    thread.join()
"""

    def test_one_seed_gives_one_order(self):
        for seed in (0, 1, 12345):
            first = run(PRELUDE + self.FREE, seed=seed)
            again = run(PRELUDE + self.FREE, seed=seed)
            self.assertEqual(first.events, again.events)

    def test_seeds_give_many_orders_where_the_order_is_free(self):
        orders = {printed(self.FREE, seed=seed)[0] for seed in range(10)}
        self.assertGreater(len(orders), 5)
        counts = {" ".join(sorted(order.split())) for order in orders}
        self.assertEqual(counts, {"a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3"})

    def test_seeds_change_no_order_that_is_forced(self):
        self.assertEqual({printed(self.FORCED, seed=seed)[0] for seed in range(10)}, {"1 2 3 "})


@unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
class Ends(unittest.TestCase):
    def test_nobody_left_to_wake_anybody_is_a_deadlock(self):
        ran = run(PRELUDE + "scheduler.block('event')\n")
        self.assertEqual((ran.outcome, ran.exit), ("deadlock", 75))

    def test_switches_without_time_are_a_livelock(self):
        source = """
def turn():
    while True:
        scheduler.give_way()
start(turn, turn)
"""
        with mock.patch.object(scheduler, "LIVELOCK_SWITCHES", 1000):
            ran = run(PRELUDE + source, trace=False)
        self.assertEqual(ran.outcome, "livelock")
        self.assertEqual(ran.report["switches"], 1000)

    def test_a_wait_beyond_the_horizon_ends_at_it(self):
        ran = run(PRELUDE + "start(lambda: scheduler.block('event', None, 50))\n", horizon=10)
        self.assertEqual(ran.reached, ("time", 10))

    def test_the_next_run_begins_with_one_thread_and_no_timers(self):
        run(PRELUDE + "start(lambda: scheduler.block('event', None, 50), lambda: scheduler.block('event'))\n")
        lines = printed("print(len(scheduler.alive), len(scheduler.timers), len(scheduler.ready))\n")
        self.assertEqual(lines, ["1 0 0"])


if __name__ == "__main__":
    unittest.main()
