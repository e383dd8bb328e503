"""Livelock, and what ending a run here and now means."""

import unittest

from machine import run


class Livelock(unittest.TestCase):
    SPIN = """
        import asyncio

        async def main():
            asyncio.current_task().set_name("main")
            while True:
                await asyncio.sleep(0)

        asyncio.run(main())
    """

    def test_turns_without_time_are_a_livelock_at_the_limit_of_events(self):
        ran = run(self.SPIN)
        self.assertEqual((ran.outcome, ran.exit, ran.report["why"]), ("livelock", 75, "livelock"))
        self.assertEqual(ran.report["running"][0]["line"], 6)
        self.assertGreaterEqual(ran.report["turns"], 1000)
        self.assertLess(ran.end["t"], 100, "reading the clock ticks it, and nothing else moves it")

    def test_turns_without_time_are_a_livelock_without_a_limit(self):
        ran = run(self.SPIN, trace=False, events=0)
        self.assertEqual((ran.outcome, ran.report["turns"]), ("livelock", 100_000))

    def test_many_events_with_time_are_a_horizon(self):
        ran = run(
            """
            import asyncio

            async def main():
                while True:
                    await asyncio.sleep(1)

            asyncio.run(main())
        """,
            events=100,
        )
        self.assertEqual(ran.reached, ("events", 100))
        self.assertEqual(len(ran.events), 101)


class Halting(unittest.TestCase):
    def test_the_last_event_is_finished_and_comes_once(self):
        ran = run("""
            import asyncio

            async def main():
                try:
                    await asyncio.Event().wait()
                finally:
                    print("never seen")

            asyncio.run(main())
        """)
        self.assertEqual(len(ran.of("finished")), 1)
        self.assertEqual(ran.events[-1]["kind"], "finished")
        self.assertEqual(ran.output, "")
