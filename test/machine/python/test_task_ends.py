"""The trace of how tasks end: done, failed, cancelled, lost."""

import unittest

from machine import run


class Ends(unittest.TestCase):
    def test_a_failed_task_says_why(self):
        ran = run("""
            import asyncio

            async def fail(error):
                raise error

            async def main():
                errors = ValueError("wrong"), KeyError(), TimeoutError("late")
                await asyncio.gather(*map(fail, errors), return_exceptions=True)

            asyncio.run(main())
        """)
        self.assertEqual(
            [event["error"] for event in ran.of("ended", how="failed")],
            ["ValueError: wrong", "KeyError", "TimeoutError: late"],
        )

    def test_an_error_that_cannot_say_why_is_named(self):
        ran = run("""
            import asyncio

            class Mute(Exception):
                def __str__(self):
                    raise RuntimeError

            async def fail():
                raise Mute

            async def main():
                await asyncio.gather(fail(), return_exceptions=True)

            asyncio.run(main())
        """)
        self.assertEqual(ran.of("ended", task=2)[0]["error"], "Mute")

    def test_a_cancelled_task_names_who_asked_and_where(self):
        ran = run("""
            import asyncio

            async def main():
                task = asyncio.create_task(asyncio.sleep(9))
                await asyncio.sleep(1)
                task.cancel()
                try:
                    await task
                except asyncio.CancelledError:
                    pass

            asyncio.run(main())
        """)
        self.assertEqual(
            ran.of("cancel"), [{"t": 1_000_000, "kind": "cancel", "task": 2, "by": 1, "line": 6}]
        )
        self.assertEqual(ran.task(2)[-2:], ["step", "ended cancelled"])

    def test_cancelling_a_finished_task_is_no_event(self):
        ran = run("""
            import asyncio

            async def main():
                task = asyncio.create_task(asyncio.sleep(0))
                await task
                print(task.cancel())

            asyncio.run(main())
        """)
        self.assertEqual((ran.output, ran.of("cancel")), ("False\n", []))

    def test_leftover_tasks_are_cancelled_by_the_program(self):
        ran = run("""
            import asyncio

            async def main():
                asyncio.create_task(asyncio.sleep(99))
                await asyncio.sleep(1)

            asyncio.run(main())
        """)
        self.assertEqual([(event["task"], event["by"]) for event in ran.of("cancel")], [(2, 0)])
        self.assertEqual(ran.end["t"], 1_000_000)

    def test_a_task_cancelled_before_its_first_step_still_takes_one(self):
        ran = run("""
            import asyncio

            async def main():
                asyncio.create_task(asyncio.sleep(99)).cancel()
                await asyncio.sleep(0)

            asyncio.run(main())
        """)
        self.assertEqual(ran.task(2), ["created", "cancel", "step", "ended cancelled"])

    def test_a_task_that_nobody_kept_is_lost(self):
        ran = run("""
            import asyncio, gc

            async def wait():
                await asyncio.get_running_loop().create_future()

            async def main():
                asyncio.create_task(wait())
                await asyncio.sleep(1)
                gc.collect()
                print("on")

            asyncio.run(main())
        """)
        self.assertEqual(ran.task(2), ["created", "step", "wait future", "ended lost"])
        self.assertIn("Task was destroyed but it is pending!\n", ran.stderr)
