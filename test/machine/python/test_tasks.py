"""The trace of tasks: created, steps, waits, cancelled, ended."""

import sys
import unittest

from machine import run

NAMED = unittest.skipIf(
    sys.version_info < (3, 13), "up to Python 3.12 create_task names a task after making it"
)
EAGER = unittest.skipIf(sys.version_info < (3, 12), "eager tasks came with Python 3.12")


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


class EagerTasks(unittest.TestCase):
    @EAGER
    def test_an_eager_task_steps_inside_its_creators_step(self):
        ran = run("""
            import asyncio

            async def quick():
                print("in")
                await asyncio.sleep(1)

            async def main():
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
                task = asyncio.create_task(quick())
                print("out")
                await task

            asyncio.run(main())
        """)
        self.assertEqual(ran.task(2), ["created", "step", "wait sleep", "step", "ended done"])
        self.assertEqual([event["task"] for event in ran.of("output")], [2, 1])

    @EAGER
    def test_an_eager_task_may_end_at_once(self):
        ran = run("""
            import asyncio

            async def quick():
                return 7

            async def main():
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
                task = asyncio.create_task(quick())
                print(task.done(), await task)

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "True 7\n")
        self.assertEqual(ran.task(2), ["created", "step", "ended done"])

    @EAGER
    def test_an_eager_task_may_fail_at_once(self):
        ran = run("""
            import asyncio

            async def fail():
                1 / 0

            async def main():
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
                await asyncio.gather(fail(), return_exceptions=True)
                print("on")

            asyncio.run(main())
        """)
        self.assertEqual(ran.task(2), ["created", "step", "ended failed"])
        self.assertEqual(ran.of("output")[0]["task"], 1)


class LooksLikeCPythonsTask(unittest.TestCase):
    def test_the_class_is_called_task(self):
        ran = run("""
            import asyncio
            print(asyncio.Task.__name__, asyncio.Task.__module__, asyncio.Task is asyncio.tasks.Task)
        """)
        self.assertEqual(ran.output, "Task _asyncio True\n")

    def test_its_repr_is_cpythons(self):
        ran = run("""
            import asyncio

            async def main():
                task = asyncio.create_task(asyncio.sleep(1), name="n")
                print(repr(task).split(" coro")[0])
                await task
                print(repr(task).split(" coro")[0])

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "<Task pending name='n'\n<Task finished name='n'\n")

    def test_a_subclass_of_the_readers_is_traced(self):
        ran = run("""
            import asyncio

            class Mine(asyncio.Task):
                pass

            async def main():
                loop = asyncio.get_running_loop()
                loop.set_task_factory(lambda loop, coro, **more: Mine(coro, loop=loop, **more))
                await asyncio.create_task(asyncio.sleep(0))

            asyncio.run(main())
        """)
        self.assertEqual(ran.task(2), ["created", "step", "wait turn", "step", "ended done"])

    def test_a_set_of_tasks_is_in_order_of_creation(self):
        ran = run("""
            import asyncio

            async def main():
                tasks = {asyncio.create_task(asyncio.sleep(0), name=str(n)) for n in range(40)}
                print(*(task.get_name() for task in tasks))
                done, _ = await asyncio.wait(tasks)
                print(*(task.get_name() for task in done))

            asyncio.run(main())
        """)
        numbers = " ".join(map(str, range(40)))
        self.assertEqual(ran.output, f"{numbers}\n" * 2)

    def test_a_task_that_nobody_holds_is_let_go(self):
        ran = run("""
            import asyncio, weakref

            async def fail():
                raise ValueError

            async def main():
                task = asyncio.create_task(fail())
                ref = weakref.ref(task)
                await asyncio.wait([task])
                task.exception()
                del task
                await asyncio.sleep(0)
                print(ref())

            asyncio.run(main())
        """)
        self.assertEqual(ran.output, "None\n")
