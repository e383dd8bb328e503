"""The clock: it jumps, it ticks, it ends at the horizon."""

import time
import unittest

from fresh_threads import SUPPORTED
from machine import run
from motion import clock, host


class FakeHost:
    """A host whose real time is a variable."""

    def __init__(self):
        self.now = 50.0
        self.waited = []

    def real_now(self):
        # Time passes between any two looks.
        self.now += 0.000_1
        return self.now

    def real_wait(self, seconds):
        self.waited.append(seconds)
        self.now += seconds


class VirtualClock(unittest.TestCase):
    def setUp(self):
        self.passed = []
        clock.start(virtual=True, horizon=100, on_horizon=lambda: self.passed.append(clock.micros()))

    def test_starts_at_zero(self):
        self.assertEqual(clock.micros(), 0)

    def test_jumps_to_the_end_of_a_wait(self):
        clock.wait(1.5)
        clock.wait(0.25)
        self.assertEqual(clock.micros(), 1_750_000)

    def test_does_not_go_back_for_a_negative_wait(self):
        clock.wait(3)
        clock.wait(-2)
        clock.wait(0)
        self.assertEqual(clock.micros(), 3_000_000)

    def test_ticks_a_nanosecond_with_each_read(self):
        first = time.monotonic_ns()
        self.assertEqual([time.monotonic_ns() - first for _ in range(3)], [1, 2, 3])

    def test_does_not_tick_when_the_machine_looks(self):
        before = clock.CELL[0]
        clock.micros()
        self.assertEqual(clock.CELL[0], before)

    def test_begins_at_nine_in_the_morning_of_the_epoch(self):
        text = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time()))
        self.assertEqual(text, "2025-02-28 09:00:00")

    def test_stops_at_the_horizon_and_says_so(self):
        clock.wait(99)
        clock.wait(5)
        self.assertEqual(self.passed, [100_000_000])

    def test_reaches_the_horizon_without_passing_it(self):
        clock.wait(100)
        self.assertEqual(self.passed, [])

    def test_forgets_idle_turns_when_it_jumps(self):
        clock.turns = 7
        clock.wait(0.001)
        self.assertEqual(clock.turns, 0)

    def test_starts_over_for_the_next_run(self):
        clock.wait(10)
        clock.start(virtual=True, horizon=1, on_horizon=None)
        self.assertEqual(clock.micros(), 0)


class RealClock(unittest.TestCase):
    def setUp(self):
        self.addCleanup(host.connect, host.host())
        self.host = FakeHost()
        host.connect(self.host)
        self.passed = []
        clock.start(virtual=False, horizon=10, on_horizon=lambda: self.passed.append(True))
        self.addCleanup(clock.start, virtual=True, horizon=1, on_horizon=None)

    def test_counts_from_the_beginning_of_the_run(self):
        self.host.now = 52.5
        self.assertEqual(clock.micros() // 1000, 2_500)

    def test_waits_in_real_time(self):
        clock.wait(0.5)
        self.assertEqual(self.host.waited, [0.5])
        self.assertEqual(clock.micros() // 1000, 500)

    def test_waits_no_longer_than_to_the_horizon(self):
        clock.wait(4)
        clock.wait(60)
        self.assertEqual([round(seconds, 2) for seconds in self.host.waited], [4, 6])
        self.assertEqual(self.passed, [True])


class SleepSeconds(unittest.TestCase):
    def test_takes_integers_floats_and_what_has_an_index(self):
        class Two:
            def __index__(self):
                return 2

        self.assertEqual([clock.sleep_seconds(n) for n in (0, 1.5, True, Two())], [0, 1.5, 1, 2])

    def test_refuses_a_negative_length_as_time_sleep_does(self):
        with self.assertRaisesRegex(ValueError, "^sleep length must be non-negative$"):
            clock.sleep_seconds(-1)

    def test_refuses_nan_as_time_sleep_does(self):
        with self.assertRaisesRegex(ValueError, r"^Invalid value NaN \(not a number\)$"):
            clock.sleep_seconds(float("nan"))

    def test_refuses_text_as_time_sleep_does(self):
        with self.assertRaisesRegex(TypeError, "^'str' object cannot be interpreted as an integer$"):
            clock.sleep_seconds("1")

    def test_refuses_infinity_as_time_sleep_does(self):
        with self.assertRaisesRegex(OverflowError, "timestamp"):
            clock.sleep_seconds(float("inf"))


class ClocksOfAProgram(unittest.TestCase):
    def test_processor_time_does_not_pass_while_waiting(self):
        ran = run("""
            import time
            before = time.process_time()
            time.sleep(60)
            print(time.process_time() - before < 0.001, time.thread_time_ns() > 0)
        """)
        self.assertEqual(ran.output, "True True\n")

    @unittest.skipUnless(SUPPORTED, "threads need Python 3.13")
    def test_each_thread_has_its_own_processor_time(self):
        ran = run("""
            import threading, time

            def look():
                print(0 < time.thread_time_ns() < 100, time.clock_gettime_ns(main) > 1000)

            main = time.pthread_getcpuclockid(threading.get_ident())
            for _ in range(2000):
                time.thread_time()
            thread = threading.Thread(target=look)
            thread.start()
            thread.join()
            print(time.process_time_ns() > 2000, time.clock_gettime_ns(time.CLOCK_THREAD_CPUTIME_ID) > 2000)
        """)
        self.assertEqual(ran.output, "True True\nTrue True\n")

    def test_the_processors_clocks_are_those_of_linux(self):
        ran = run("""
            import time
            for name in ("process_time", "thread_time"):
                info = time.get_clock_info(name)
                print(info.implementation, info.resolution, info.monotonic, info.adjustable)
        """)
        self.assertEqual(
            ran.output,
            "clock_gettime(CLOCK_PROCESS_CPUTIME_ID) 1e-09 True False\n"
            "clock_gettime(CLOCK_THREAD_CPUTIME_ID) 1e-09 True False\n",
        )

    def test_a_run_begins_at_zero_whatever_ran_before(self):
        source = """
            import time
            print(round(time.monotonic(), 3), round(time.time() - 1740733200, 3))
            time.sleep(5)
        """
        self.assertEqual([run(source).output, run(source).output], ["0.0 0.0\n"] * 2)

    def test_the_resolution_is_that_of_linux(self):
        ran = run("""
            import time
            print(time.get_clock_info("monotonic").resolution)
        """)
        self.assertEqual(ran.output, "1e-09\n")
