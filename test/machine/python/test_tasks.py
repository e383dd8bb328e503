"""The trace of tasks: created by whom, steps, waits."""

import sys
import unittest

from machine import run

NAMED = unittest.skipIf(
    sys.version_info < (3, 13), "up to Python 3.12 create_task names a task after making it"
)


class Lives(unittest.TestCase):
    def test_a_task_is_created_steps_waits_and_ends(self):
        ran = run("""
            import asyncio

            async def main():
                await asyncio.sleep(2)

            asyncio.run(main())
        """)
        self.assertEqual(
            ran.events,
            [
                {"t": 0, "kind": "created", "task": 1, "name": "Task-1", "coro": "main", "by": 0, "line": 6},
                {"t": 0, "kind": "step", "task": 1},
                {"t": 0, "kind": "wait", "task": 1, "on": "sleep", "line": 4},
                {"t": 2_000_000, "kind": "step", "task": 1},
                {"t": 2_000_000, "kind": "ended", "task": 1, "how": "done"},
                {"t": 2_000_000, "kind": "finished", "outcome": "ok", "exit": 0},
            ],
        )

    @NAMED
    def test_tasks_are_numbered_as_they_are_created(self):
        ran = run("""
            import asyncio

            async def f():
                pass

            async def main():
                await asyncio.gather(f(), f(), asyncio.create_task(f(), name="last"))

            asyncio.run(main())
        """)
        created = [(event["task"], event["name"], event["by"]) for event in ran.of("created")]
        self.assertEqual(created, [(1, "Task-1", 0), (2, "last", 1), (3, "Task-2", 1), (4, "Task-3", 1)])

    def test_the_trace_does_not_count_as_retrieving_the_exception(self):
        ran = run("""
            import asyncio

            async def fail():
                raise ValueError("lost")

            async def main():
                asyncio.create_task(fail())
                await asyncio.sleep(1)

            asyncio.run(main())
        """)
        self.assertIn("Task exception was never retrieved\n", ran.stderr)

    def test_output_names_the_task_that_wrote_it(self):
        ran = run("""
            import asyncio

            async def say(word):
                print(word)

            async def main():
                await asyncio.gather(say("a"), say("b"))
                print("c")

            print("before")
            asyncio.run(main())
            print("after")
        """)
        self.assertEqual([event["task"] for event in ran.of("output")], [0, 2, 3, 1, 0])

    def test_output_of_a_callback_is_the_loops(self):
        ran = run("""
            import asyncio

            async def main():
                asyncio.get_running_loop().call_soon(print, "callback")
                await asyncio.sleep(0)

            asyncio.run(main())
        """)
        self.assertEqual(ran.of("output")[0]["task"], 0)

    def test_what_is_no_coroutine_is_no_task(self):
        ran = run("""
            import asyncio

            async def main():
                try:
                    asyncio.get_running_loop().create_task(5)
                except TypeError as error:
                    print(error)

            asyncio.run(main())
        """)
        self.assertEqual((ran.output, len(ran.of("created"))), ("a coroutine was expected, got 5\n", 1))
        self.assertEqual(ran.of("ended", how="lost"), [])

    def test_each_sleep_has_its_own_line(self):
        ran = run("""
            import asyncio

            async def inner():
                await asyncio.sleep(1)

            async def main():
                for _ in range(2):
                    await asyncio.sleep(1)
                    await asyncio.sleep(1)
                    await inner()

            asyncio.run(main())
        """)
        self.assertEqual([line for _, line in ran.waits(1)], [8, 9, 4, 8, 9, 4])

    def test_a_nested_coroutine_is_the_same_task(self):
        ran = run("""
            import asyncio

            async def inner():
                await asyncio.sleep(1)

            async def main():
                await inner()

            asyncio.run(main())
        """)
        self.assertEqual(len(ran.of("created")), 1)

    @NAMED
    def test_the_names_of_methods_and_odd_coroutines(self):
        ran = run("""
            import asyncio, collections.abc

            class Cook:
                async def boil(self):
                    pass

            class ByHand(collections.abc.Coroutine):
                def send(self, value):
                    raise StopIteration

                def throw(self, *error):
                    raise error[0]

                def __await__(self):
                    return self

            async def main():
                await asyncio.create_task(Cook().boil(), name='"quoted" \\u5b57')
                await asyncio.create_task(ByHand())

            asyncio.run(main())
        """)
        self.assertEqual([event["coro"] for event in ran.of("created")], ["main", "Cook.boil", "ByHand"])
        self.assertEqual(ran.of("created", task=2)[0]["name"], '"quoted" 字')

    def test_without_trace_there_is_output_only(self):
        ran = run(
            """
            import asyncio, time

            async def main():
                task = asyncio.create_task(asyncio.sleep(5))
                time.sleep(1)
                task.cancel()
                print(task.get_coro().__name__)

            asyncio.run(main())
        """,
            trace=False,
        )
        self.assertEqual([event["kind"] for event in ran.events], ["output", "finished"])

    def test_the_loops_own_shutdown_is_no_part_of_the_story(self):
        ran = run("""
            import asyncio

            async def main():
                await asyncio.sleep(0)

            asyncio.run(main())
            asyncio.run(main())
        """)
        self.assertEqual([event["coro"] for event in ran.of("created")], ["main", "main"])
