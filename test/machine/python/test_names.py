"""What a report calls the things that tasks wait on: the reader's own names, and no two alike."""

import unittest

from machine import run


class Names(unittest.TestCase):
    def names(self, source: str) -> dict[str, str | None]:
        """What each task waits on, by the task's name."""
        ran = run(source)
        self.assertEqual(ran.outcome, "deadlock")
        return {line["name"]: line.get("what") for line in ran.report["waiting"] if line["on"] != "group"}

    def test_a_modules_variable_comes_before_a_parameter(self):
        names = self.names("""
            import asyncio

            fork, spoon = asyncio.Lock(), asyncio.Lock()

            async def take(q):
                await q.acquire()
                await q.acquire()

            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(take(fork), name="ann")
                    group.create_task(take(spoon), name="bob")

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": "fork", "bob": "spoon"})

    def test_a_variable_of_who_made_it_comes_before_a_parameter(self):
        names = self.names("""
            import asyncio

            async def take(q):
                await q.wait()

            async def main():
                door, gate = asyncio.Event(), asyncio.Event()
                async with asyncio.TaskGroup() as group:
                    group.create_task(take(door), name="ann")
                    group.create_task(take(gate), name="bob")

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": "door", "bob": "gate"})

    def test_a_function_that_starts_the_loop_may_have_made_it(self):
        names = self.names("""
            import asyncio

            async def take(q):
                asyncio.current_task().set_name("ann")
                await q.wait()

            def start():
                door = asyncio.Event()
                asyncio.run(take(door))

            start()
        """)
        self.assertEqual(names, {"ann": "door"})

    def test_what_lies_in_lists_dicts_and_objects_is_named_by_its_place(self):
        names = self.names("""
            import asyncio

            class Table:
                def __init__(self):
                    self.forks = [asyncio.Event() for _ in range(2)]

            async def take(q):
                await q.wait()

            async def main():
                table = Table()
                doors = {"left": asyncio.Event(), 7: asyncio.Event()}
                async with asyncio.TaskGroup() as group:
                    group.create_task(take(table.forks[1]), name="ann")
                    group.create_task(take(doors["left"]), name="bob")
                    group.create_task(take(doors[7]), name="cid")

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": "table.forks[1]", "bob": "doors['left']", "cid": "doors[7]"})

    def test_two_things_of_one_name_are_numbered(self):
        names = self.names("""
            import asyncio

            async def take():
                q = asyncio.Event()
                await q.wait()

            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(take(), name="ann")
                    group.create_task(take(), name="bob")

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": "q (1)", "bob": "q (2)"})

    def test_one_thing_has_one_name(self):
        names = self.names("""
            import asyncio

            async def one(mine):
                await mine.wait()

            async def other(yours):
                await yours.wait()

            async def main():
                async with asyncio.TaskGroup() as group:
                    event = asyncio.Event()
                    group.create_task(one(event), name="ann")
                    group.create_task(other(event), name="bob")

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": "event", "bob": "event"})

    def test_an_object_that_hides_its_attributes_is_no_hindrance(self):
        names = self.names("""
            import asyncio

            class Shy:
                @property
                def __dict__(self):
                    raise RuntimeError("never mind")

            async def main():
                asyncio.current_task().set_name("ann")
                shy, event = Shy(), asyncio.Event()
                await event.wait()

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": "event"})

    def test_a_crowd_is_named_in_no_time(self):
        names = self.names("""
            import asyncio

            async def main():
                asyncio.current_task().set_name("ann")
                crowd = [[object() for _ in range(10)] for _ in range(100_000)]
                loops = [crowd]
                loops.append(loops)
                await asyncio.Event().wait()

            asyncio.run(main())
        """)
        self.assertEqual(names, {"ann": None})
