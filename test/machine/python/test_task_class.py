"""The class of the machine's tasks: to a program it is CPython's."""

import sys
import unittest

from machine import run


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


class RefusedTasks(unittest.TestCase):
    """What CPython's constructor refuses is no task: no event tells of it, and the next task gets its numbers."""

    def check(self, refused: str, error: str, *, numbered: int = 0):
        """``numbered``: how many names CPython gives away before it refuses."""
        ran = run(f"""
            import asyncio, warnings
            warnings.simplefilter("ignore")

            async def child():
                pass

            closed = asyncio.new_event_loop()
            closed.close()

            def number(task):
                # In a process that has run other programs the count goes on.
                return int(task.get_name().removeprefix("Task-"))

            async def main():
                try:
                    {refused}
                except Exception as exc:
                    print(type(exc).__name__)
                good = asyncio.create_task(child())
                print(number(good) - number(asyncio.current_task()))
                await good

            asyncio.run(main())
        """)
        self.assertEqual(ran.stdout, f"{error}\n{1 + numbered}\n")
        self.assertEqual([event["task"] for event in ran.of("created")], [1, 2])
        self.assertEqual(ran.of("created", task=2)[0]["name"], f"Task-{2 + numbered}")
        self.assertEqual(ran.task(2), ["created", "step", "ended done"])
        self.assertEqual(ran.of("ended", how="lost"), [])

    def test_unknown_keyword(self):
        self.check("asyncio.Task(child(), colour='red')", "TypeError")

    def test_one_argument_too_many(self):
        self.check("asyncio.Task(child(), None)", "TypeError")

    def test_no_argument(self):
        self.check("asyncio.Task()", "TypeError")

    def test_what_is_no_coroutine(self):
        self.check("asyncio.Task(42)", "TypeError")

    def test_what_is_no_loop(self):
        self.check("asyncio.Task(child(), loop=42)", "AttributeError")

    def test_what_is_no_loop_for_an_eager_task(self):
        if sys.version_info < (3, 12):
            self.skipTest("eager tasks came with Python 3.12")
        self.check("asyncio.Task(child(), loop=42, eager_start=True)", "AttributeError")

    def test_a_closed_loop(self):
        # CPython has numbered the name by then.
        self.check("asyncio.Task(child(), loop=closed)", "RuntimeError", numbered=1)

    def test_a_refused_task_says_what_cpython_says(self):
        ran = run("""
            import asyncio
            for wrong in (lambda: asyncio.Task(), lambda: asyncio.Task(1, 2)):
                try:
                    wrong()
                except TypeError as exc:
                    print(exc)
        """)
        self.assertEqual(
            ran.output,
            "Task() missing required argument 'coro' (pos 1)\n"
            "Task() takes exactly 1 positional argument (2 given)\n",
        )
