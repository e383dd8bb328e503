"""What a suspended task waits on, and at which line."""

import sys
import unittest

from machine import run


class WaitsOn(unittest.TestCase):
    def waits_in(self, body: str, number: int = 1):
        """What task ``number`` waits on, when ``body`` (from line 4 on) is the body of ``main``."""
        lines = body.strip("\n").splitlines()
        indent = len(lines[0]) - len(lines[0].lstrip())
        body = "".join(f"    {line[indent:]}\n" for line in lines)
        ran = run(f"import asyncio\n\nasync def main():\n{body}\nasyncio.run(main())\n")
        self.assertNotIn("Traceback", ran.output)
        return ran.waits(number)

    def test_sleep(self):
        self.assertEqual(self.waits_in("await asyncio.sleep(1)"), [("sleep", 4)])

    def test_the_next_turn(self):
        self.assertEqual(self.waits_in("await asyncio.sleep(0)"), [("turn", 4)])

    def test_a_future(self):
        waits = self.waits_in("""
            future = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(1, future.set_result, 5)
            await future
        """)
        self.assertEqual(waits, [("future", 6)])

    def test_a_task(self):
        waits = self.waits_in("""
            task = asyncio.create_task(asyncio.sleep(1))
            await task
        """)
        self.assertEqual(waits, [("task", 5)])

    def test_a_shielded_task(self):
        waits = self.waits_in("""
            task = asyncio.create_task(asyncio.sleep(1))
            await asyncio.shield(task)
        """)
        self.assertEqual(waits, [("task", 5)])

    def test_tasks_gathered_and_waited_for(self):
        waits = self.waits_in("""
            await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
            await asyncio.wait([asyncio.create_task(asyncio.sleep(1))])
        """)
        self.assertEqual(waits, [("task", 4), ("task", 5)])

    @unittest.skipIf(sys.version_info < (3, 12), "wait_for awaits a future of its own up to Python 3.11")
    def test_a_task_with_a_time_limit(self):
        waits = self.waits_in("await asyncio.wait_for(asyncio.create_task(asyncio.sleep(1)), 5)")
        self.assertEqual(waits, [("task", 4)])

    @unittest.skipIf(sys.version_info < (3, 13), "as_completed is iterated with async for since Python 3.13")
    def test_tasks_as_they_are_completed(self):
        waits = self.waits_in("""
            async for task in asyncio.as_completed([asyncio.sleep(1), asyncio.sleep(2)]):
                pass
        """)
        self.assertEqual(waits, [("task", 4), ("task", 4)])

    def test_a_group_at_the_end_of_its_block(self):
        waits = self.waits_in("""
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
        """)
        # CPython puts the end of a block at its head.
        self.assertEqual(waits, [("group", 4)])

    def test_a_lock(self):
        waits = self.waits_in("""
            lock = asyncio.Lock()
            await lock.acquire()
            asyncio.get_running_loop().call_later(1, lock.release)
            async with lock:
                pass
        """)
        self.assertEqual(waits, [("lock", 7)])

    def test_an_event(self):
        waits = self.waits_in("""
            event = asyncio.Event()
            asyncio.get_running_loop().call_later(1, event.set)
            await event.wait()
        """)
        self.assertEqual(waits, [("event", 6)])

    def test_a_condition(self):
        waits = self.waits_in("""
            condition = asyncio.Condition()
            async def tell():
                async with condition:
                    condition.notify()
            task = asyncio.create_task(tell())
            async with condition:
                await condition.wait()
        """)
        self.assertEqual(waits, [("condition", 10)])

    def test_a_semaphore(self):
        waits = self.waits_in("""
            semaphore = asyncio.BoundedSemaphore(1)
            await semaphore.acquire()
            asyncio.get_running_loop().call_later(1, semaphore.release)
            async with semaphore:
                pass
        """)
        self.assertEqual(waits, [("semaphore", 7)])

    def test_a_barrier(self):
        waits = self.waits_in("""
            barrier = asyncio.Barrier(2)
            task = asyncio.create_task(barrier.wait())
            await barrier.wait()
        """)
        self.assertEqual(waits, [("barrier", 6)])

    def test_a_queue_empty_full_or_unfinished(self):
        waits = self.waits_in("""
            queue = asyncio.Queue(maxsize=1)
            loop = asyncio.get_running_loop()
            loop.call_later(1, queue.put_nowait, "a")
            await queue.get()
            queue.put_nowait("b")
            loop.call_later(1, queue.get_nowait)
            await queue.put("c")
            for _ in range(3):
                loop.call_later(1, queue.task_done)
            await queue.join()
        """)
        self.assertEqual(waits, [("queue", 7), ("queue", 10), ("queue", 13)])

    def test_the_innermost_line_of_the_readers(self):
        ran = run("""
            import asyncio

            async def inner():
                await asyncio.sleep(1)

            async def outer():
                await inner()

            asyncio.run(outer())
        """)
        self.assertEqual(ran.waits(1), [("sleep", 4)])

    def test_inside_an_async_generator(self):
        waits = self.waits_in("""
            async def numbers():
                await asyncio.sleep(1)
                yield 1
            async for number in numbers():
                pass
            await anext(numbers())
        """)
        self.assertEqual(waits, [("sleep", 5), ("sleep", 5)])

    def test_inside_an_awaitable_of_the_readers(self):
        waits = self.waits_in("""
            class Pause:
                def __await__(self):
                    return asyncio.sleep(1).__await__()
            await Pause()
        """)
        self.assertEqual(waits, [("sleep", 7)])

    def test_inside_a_context_manager_of_the_readers(self):
        waits = self.waits_in("""
            import contextlib
            @contextlib.asynccontextmanager
            async def slow():
                await asyncio.sleep(1)
                yield
            async with slow():
                pass
        """)
        self.assertEqual(waits, [("sleep", 7)])

    def test_a_coroutine_of_the_library_has_no_line(self):
        self.assertEqual(self.waits_in("await asyncio.create_task(asyncio.sleep(1))", 2), [("sleep", None)])


class WaitsFor(unittest.TestCase):
    def test_names_the_tasks(self):
        ran = run("""
            import asyncio

            async def main():
                a, b = (asyncio.create_task(asyncio.sleep(n), name=str(n)) for n in (1, 2))
                await asyncio.gather(b, a)
                c = asyncio.create_task(asyncio.sleep(1))
                await asyncio.shield(c)
                async with asyncio.TaskGroup() as group:
                    group.create_task(asyncio.sleep(1))
                await asyncio.wait({asyncio.create_task(asyncio.sleep(1)), asyncio.create_task(asyncio.sleep(2))})

            asyncio.run(main())
        """)
        self.assertEqual([event["of"] for event in ran.of("wait", task=1)], [[2, 3], [4], [5], [6, 7]])

    def test_names_nobody_where_no_task_is_waited_for(self):
        ran = run("import asyncio\nasyncio.run(asyncio.sleep(1))")
        self.assertNotIn("of", ran.of("wait")[0])
