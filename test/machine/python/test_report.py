"""Deadlocks: who waits for what, and who holds it."""

import sys
import unittest

from fresh_threads import SUPPORTED
from machine import run

LISTENS = hasattr(sys, "monitoring")
"""Whether the machine hears of who takes a lock."""


class Deadlock(unittest.TestCase):
    def waiting(self, source: str, **changes) -> dict[str, dict]:
        """The report's lines by the tasks' names."""
        ran = run(source, **changes)
        self.assertEqual((ran.outcome, ran.exit), ("deadlock", 75))
        self.assertEqual(ran.report["why"], "deadlock")
        return {line.pop("name"): line for line in ran.report["waiting"]}

    def test_nothing_can_wake_an_event_that_nobody_sets(self):
        waiting = self.waiting("""
            import asyncio

            async def main():
                asyncio.current_task().set_name("main")
                ready = asyncio.Event()
                await ready.wait()

            asyncio.run(main())
        """)
        self.assertEqual(waiting, {"main": {"task": 1, "on": "event", "line": 6, "what": "ready"}})

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_two_locks_in_two_orders_name_their_holders(self):
        waiting = self.waiting("""
            import asyncio

            fork, spoon = asyncio.Lock(), asyncio.Lock()

            async def eat(first, second):
                async with first:
                    await asyncio.sleep(1)
                    async with second:
                        print("never")

            async def main():
                asyncio.current_task().set_name("main")
                async with asyncio.TaskGroup() as group:
                    group.create_task(eat(fork, spoon), name="ann")
                    group.create_task(eat(spoon, fork), name="bob")

            asyncio.run(main())
        """)
        self.assertEqual(
            waiting["ann"], {"task": 2, "on": "lock", "line": 8, "what": "spoon", "holders": [3]}
        )
        self.assertEqual(waiting["bob"], {"task": 3, "on": "lock", "line": 8, "what": "fork", "holders": [2]})
        self.assertEqual(waiting["main"]["on"], "group")
        self.assertEqual(waiting["main"]["of"], [2, 3])

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_a_lock_taken_twice_is_held_by_the_task_itself(self):
        waiting = self.waiting("""
            import asyncio

            lock = asyncio.Lock()

            async def inner():
                async with lock:
                    pass

            async def main():
                asyncio.current_task().set_name("main")
                async with lock:
                    await inner()

            asyncio.run(main())
        """)
        self.assertEqual(
            waiting["main"], {"task": 1, "on": "lock", "line": 6, "what": "lock", "holders": [1]}
        )

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_who_took_the_lock_holds_it_and_not_who_waits_for_it(self):
        waiting = self.waiting("""
            import asyncio

            async def take(lock):
                async with lock:
                    pass

            async def main():
                lock = asyncio.Lock()
                await lock.acquire()
                await asyncio.gather(*(asyncio.create_task(take(lock), name=n) for n in "ab"))

            asyncio.run(main())
        """)
        self.assertEqual([waiting[name]["holders"] for name in "ab"], [[1], [1]])

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_a_lock_entered_by_way_of_a_stack_has_a_holder(self):
        waiting = self.waiting("""
            import asyncio
            from contextlib import AsyncExitStack

            async def main():
                asyncio.current_task().set_name("main")
                lock = asyncio.Lock()
                async with AsyncExitStack() as stack:
                    await stack.enter_async_context(lock)
                    await lock.acquire()

            asyncio.run(main())
        """)
        self.assertEqual(
            waiting["main"], {"task": 1, "on": "lock", "line": 9, "what": "lock", "holders": [1]}
        )

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_a_task_that_has_ended_still_holds_what_it_did_not_release(self):
        waiting = self.waiting("""
            import asyncio

            async def main():
                asyncio.current_task().set_name("main")
                lock = asyncio.Lock()
                async with lock:
                    pass
                await asyncio.create_task(lock.acquire())
                await lock.acquire()

            asyncio.run(main())
        """)
        self.assertEqual(waiting["main"]["holders"], [2])

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_a_semaphore_is_held_by_those_who_took_it(self):
        waiting = self.waiting("""
            import asyncio

            gate = asyncio.BoundedSemaphore(2)

            async def take(name):
                asyncio.current_task().set_name(name)
                async with gate:
                    pass
                async with gate:
                    await asyncio.Event().wait()

            async def main():
                asyncio.current_task().set_name("main")
                await asyncio.gather(*map(take, "abc"))

            asyncio.run(main())
        """)
        self.assertEqual(
            waiting["c"], {"task": 4, "on": "semaphore", "line": 7, "what": "gate", "holders": [2, 3]}
        )

    def test_a_semaphore_that_others_release_is_held_by_nobody(self):
        waiting = self.waiting("""
            import asyncio

            async def main():
                asyncio.current_task().set_name("main")
                arrived = asyncio.Semaphore(0)
                asyncio.get_running_loop().call_soon(arrived.release)
                await arrived.acquire()
                await arrived.acquire()

            asyncio.run(main())
        """)
        self.assertNotIn("holders", waiting["main"])

    @unittest.skipUnless(LISTENS, "sys.monitoring is of CPython 3.12")
    def test_to_enter_a_condition_is_to_wait_for_its_lock(self):
        waiting = self.waiting("""
            import asyncio

            async def take(condition):
                async with condition:
                    pass

            async def main():
                asyncio.current_task().set_name("main")
                condition = asyncio.Condition()
                async with condition:
                    await asyncio.create_task(take(condition), name="taker")

            asyncio.run(main())
        """)
        self.assertEqual(
            waiting["taker"], {"task": 2, "on": "lock", "line": 4, "what": "condition", "holders": [1]}
        )

    @unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
    def test_and_so_it_is_with_threads(self):
        waiting = self.waiting("""
            import threading

            full = threading.Condition()

            def take():
                with full:
                    pass

            with full:
                thread = threading.Thread(target=take, name="taker")
                thread.start()
                thread.join()
        """)
        self.assertEqual(waiting["taker"]["what"], "full")
        self.assertEqual(waiting["taker"]["holders"], [0])

    def test_what_is_waited_on_is_named_through_its_owner(self):
        waiting = self.waiting("""
            import asyncio

            class Shop:
                def __init__(self):
                    self.orders = asyncio.Queue()

                async def serve(self):
                    await self.orders.get()

            async def main():
                asyncio.current_task().set_name("main")
                await Shop().serve()

            asyncio.run(main())
        """)
        self.assertEqual(waiting["main"], {"task": 1, "on": "queue", "line": 8, "what": "self.orders"})

    def test_what_has_no_name_goes_without(self):
        waiting = self.waiting("""
            import asyncio

            async def main():
                asyncio.current_task().set_name("main")
                await asyncio.Event().wait()

            asyncio.run(main())
        """)
        self.assertEqual(waiting, {"main": {"task": 1, "on": "event", "line": 5}})

    def test_tasks_that_wait_for_each_other_are_named(self):
        waiting = self.waiting("""
            import asyncio

            async def wait_for(others):
                await others[0]

            async def main():
                asyncio.current_task().set_name("main")
                others = []
                task = asyncio.create_task(wait_for(others), name="a")
                others.append(asyncio.create_task(wait_for([task]), name="b"))
                await task

            asyncio.run(main())
        """)
        self.assertEqual([waiting[name]["of"] for name in ("main", "a", "b")], [[2], [3], [2]])

    def test_what_has_ended_is_not_waited_for(self):
        waiting = self.waiting("""
            import asyncio

            async def main():
                answer = asyncio.get_running_loop().create_future()
                await asyncio.gather(answer, asyncio.sleep(1))

            asyncio.run(main())
        """)
        self.assertEqual(list(waiting.values()), [{"task": 1, "on": "future", "line": 5, "what": "answer"}])

    @unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
    def test_threads_that_run_nothing_but_the_librarys_functions_are_told_of(self):
        waiting = self.waiting("""
            import queue, threading

            orders = queue.Queue()
            gate = threading.Semaphore(0)
            threading.Thread(target=orders.get, name="cook").start()
            threading.Thread(target=gate.acquire, name="guest").start()
        """)
        told = {name: (line["on"], line.get("what"), line.get("of")) for name, line in waiting.items()}
        self.assertEqual(
            told,
            {
                "MainThread": ("thread", "cook", [1]),
                "cook": ("queue", "orders", None),
                "guest": ("semaphore", "gate", None),
            },
        )

    @unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
    def test_a_future_of_a_pool_names_the_threads_that_can_bring_it(self):
        waiting = self.waiting("""
            from concurrent.futures import ThreadPoolExecutor

            pool = ThreadPoolExecutor(2, "pool")

            def outer():
                pool.submit(int).result()

            futures = [pool.submit(outer) for _ in range(2)]
            futures[1].result()
        """)
        self.assertEqual(
            {name: (line["on"], line["of"]) for name, line in waiting.items()},
            {"MainThread": ("future", [2]), "pool_0": ("future", [1, 2]), "pool_1": ("future", [1, 2])},
        )

    @unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
    def test_a_future_that_goes_from_a_thread_to_a_loop_is_followed(self):
        waiting = self.waiting("""
            import asyncio
            from concurrent.futures import ThreadPoolExecutor

            async def forever():
                asyncio.current_task().set_name("inner")
                await asyncio.Event().wait()

            async def main():
                asyncio.current_task().set_name("outer")
                loop = asyncio.get_running_loop()

                def call():
                    return asyncio.run_coroutine_threadsafe(forever(), loop).result()

                await loop.run_in_executor(ThreadPoolExecutor(1, "pool"), call)

            asyncio.run(main())
        """)
        lanes = {name: line["task"] for name, line in waiting.items()}
        self.assertEqual(waiting["outer"]["of"], [lanes["pool_0"]])
        self.assertEqual(waiting["pool_0"]["of"], [lanes["inner"]])
        self.assertNotIn("of", waiting["inner"])

    def test_a_task_of_the_librarys_code_stands_where_it_is_waited_for(self):
        waiting = self.waiting("""
            import asyncio

            async def main():
                orders = asyncio.Queue()
                await asyncio.gather(asyncio.create_task(orders.get(), name="inner"), asyncio.sleep(1))

            asyncio.run(main())
        """)
        self.assertEqual(waiting["inner"], {"task": 2, "on": "queue", "line": 5, "what": "orders"})

    @unittest.skipUnless(SUPPORTED, "threads need CPython 3.13")
    def test_the_idle_workers_of_a_pool_are_not(self):
        waiting = self.waiting("""
            import queue
            from concurrent.futures import ThreadPoolExecutor

            orders = queue.Queue()

            def work():
                orders.get()

            with ThreadPoolExecutor(2) as pool:
                pool.submit(int)
                pool.submit(work)
        """)
        self.assertEqual([line["line"] for line in waiting.values()], [9, 7])

    def test_the_clock_is_where_the_last_thing_happened(self):
        ran = run("""
            import asyncio

            async def main():
                await asyncio.sleep(4)
                await asyncio.Event().wait()

            asyncio.run(main())
        """)
        self.assertEqual(ran.end["t"], 4_000_000)

    def test_an_untraced_run_reports_as_well(self):
        waiting = self.waiting(
            """
            import asyncio

            async def main():
                asyncio.current_task().set_name("main")
                await asyncio.Event().wait()

            asyncio.run(main())
        """,
            trace=False,
        )
        self.assertEqual(waiting["main"], {"task": 1, "on": "event", "line": 5})

    def test_a_loop_without_tasks_reports_nobody(self):
        ran = run("""
            import asyncio
            asyncio.new_event_loop().run_forever()
        """)
        self.assertEqual((ran.outcome, ran.report), ("deadlock", {"why": "deadlock", "waiting": []}))

    def test_what_was_printed_halfway_is_shown(self):
        ran = run("""
            import asyncio
            print("half", end="")
            asyncio.new_event_loop().run_forever()
        """)
        self.assertEqual(ran.output, "half")

    def test_a_timer_far_away_is_no_deadlock(self):
        ran = run("""
            import asyncio

            async def main():
                event = asyncio.Event()
                asyncio.get_running_loop().call_later(80_000, event.set)
                await event.wait()

            asyncio.run(main())
        """)
        self.assertEqual(ran.outcome, "ok")
