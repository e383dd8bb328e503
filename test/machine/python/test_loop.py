"""The event loop on the machine's clock."""

import unittest

from machine import run


class Time(unittest.TestCase):
    def test_an_hour_is_over_at_once(self):
        ran = run("""
            import asyncio, time

            async def main():
                before = time.monotonic()
                await asyncio.sleep(3600)
                print(round(time.monotonic() - before, 6))

            asyncio.run(main())
        """)
        self.assertEqual((ran.output, ran.end["t"]), ("3600.0\n", 3_600_000_000))

    def test_sleeps_side_by_side_take_as_long_as_the_longest(self):
        ran = run("""
            import asyncio

            async def main():
                await asyncio.gather(*(asyncio.sleep(n) for n in (3, 1, 2)))

            asyncio.run(main())
        """)
        self.assertEqual(ran.end["t"], 3_000_000)

    def test_equal_sleeps_end_first_come_first_served(self):
        ran = run("""
            import asyncio

            async def nap(n):
                await asyncio.sleep(1)
                print(n, end=" ")

            async def main():
                await asyncio.gather(*map(nap, range(100)))

            asyncio.run(main())
        """)
        self.assertEqual(ran.output.split(), [str(n) for n in range(100)])

    def test_calls_at_different_times_come_in_the_order_of_time(self):
        ran = run("""
            import asyncio

            async def main():
                loop = asyncio.get_running_loop()
                loop.call_later(0.002, print, "third")
                loop.call_later(0.001, print, "second")
                loop.call_soon(print, "first")
                await asyncio.sleep(1)

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "first\nsecond\nthird\n")

    def test_loop_time_is_the_monotonic_clock(self):
        ran = run("""
            import asyncio, time

            async def main():
                await asyncio.sleep(1.5)
                print(round(asyncio.get_running_loop().time(), 3), round(time.monotonic(), 3))

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "1.5 1.5\n")


class Blocking(unittest.TestCase):
    def test_time_sleep_holds_everybody(self):
        ran = run("""
            import asyncio, time

            async def tick():
                await asyncio.sleep(1)
                print("tick")

            async def main():
                task = asyncio.create_task(tick())
                await asyncio.sleep(0)
                time.sleep(5)
                print("awake")
                await task

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "awake\ntick\n")
        self.assertEqual(ran.end["t"], 5_000_000)

    def test_time_sleep_is_an_event_with_its_end(self):
        ran = run("""
            import time
            time.sleep(0.25)
            time.sleep(0)
        """)
        self.assertEqual(ran.of("block"), [{"t": 0, "kind": "block", "task": 0, "line": 2, "until": 250_000}])

    def test_time_sleep_refuses_what_cpythons_refuses(self):
        ran = run("""
            import time
            for length in (-1, "1", None, float("nan")):
                try:
                    time.sleep(length)
                except (ValueError, TypeError) as error:
                    print(type(error).__name__)
        """)
        self.assertEqual(ran.output, "ValueError\nTypeError\nTypeError\nValueError\n")


class Loops(unittest.TestCase):
    def test_a_loop_may_be_made_and_run_by_hand(self):
        ran = run("""
            import asyncio
            loop = asyncio.new_event_loop()
            loop.call_later(2, loop.stop)
            loop.run_forever()
            print(round(loop.time()), loop.is_running(), loop.is_closed())
            loop.close()
            print(loop.is_closed())
        """)
        self.assertEqual(ran.output, "2 False False\nTrue\n")

    def test_a_runner_runs_several_coroutines_on_one_loop(self):
        ran = run("""
            import asyncio

            async def loop_id():
                return id(asyncio.get_running_loop())

            with asyncio.Runner() as runner:
                print(runner.run(loop_id()) == runner.run(loop_id()))
        """)
        self.assertEqual(ran.output, "True\n")

    def test_call_soon_threadsafe_is_heard(self):
        ran = run("""
            import asyncio

            async def main():
                event = asyncio.Event()
                asyncio.get_running_loop().call_soon_threadsafe(event.set)
                await event.wait()
                print("heard")

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "heard\n")

    def test_debug_mode_tells_of_a_slow_step(self):
        ran = run("""
            import asyncio, time

            async def main():
                time.sleep(0.5)

            asyncio.run(main(), debug=True)
        """)
        self.assertRegex(ran.stderr, r"Executing <Task finished .*> took 0\.500 seconds\n")

    def test_a_loop_inside_a_loop_is_refused(self):
        ran = run("""
            import asyncio

            async def main():
                coro = asyncio.sleep(0)
                try:
                    asyncio.run(coro)
                except RuntimeError as error:
                    print(error)
                coro.close()

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "asyncio.run() cannot be called from a running event loop\n")

    def test_a_horizon_ends_a_program_that_never_ends(self):
        ran = run(
            """
            import asyncio

            async def main():
                while True:
                    await asyncio.sleep(7)

            asyncio.run(main())
        """,
            horizon=60,
        )
        self.assertEqual((ran.outcome, ran.exit, ran.end["t"]), ("horizon", 75, 60_000_000))
        self.assertEqual(ran.reached, ("time", 60.0))
