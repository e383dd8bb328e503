"""The class of the machine's tasks: to a program it is CPython's."""

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
