"""Runs a plan: a generated program of tasks, threads, locks, queues, time-outs and cancellations.

    python interpret.py PLAN_JSON TICK_SECONDS

Runs on the machine and on stock CPython, where it prints the same if each does what CPython does. Nothing is left to
chance: whoever waits for time waits for an instant of their own, a *site*, a tick away from every other, and a thread
that was woken waits for its site before it does anything else. A plan is what ``plan.ts`` describes.
"""

import asyncio
import json
import queue
import sys
import threading
import time

PLAN = json.loads(sys.argv[1])
TICK = float(sys.argv[2])
SITES = PLAN["sites"]
START = time.monotonic() + SITES * TICK


def left(site):
    """Seconds until the next period's instant of ``site``."""
    ticks = (time.monotonic() - START) / TICK
    return ((ticks // SITES + 1) * SITES + site - ticks) * TICK


def kind(error):
    """An exception's class, and those within a group."""
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({', '.join(sorted(map(kind, error.exceptions)))})"
    return type(error).__name__


class Tasks:
    """The steps of coroutines."""

    def __init__(self):
        self.locks = [asyncio.Lock() for _ in range(PLAN["shared"])]
        self.semaphores = [asyncio.Semaphore(2) for _ in range(PLAN["shared"])]
        self.conditions = [asyncio.Condition() for _ in range(PLAN["shared"])]
        self.barriers = [asyncio.Barrier(2) for _ in range(PLAN["shared"])]
        self.events = [asyncio.Event() for _ in range(PLAN["shared"])]
        self.queues = [asyncio.Queue(1) for _ in range(PLAN["shared"])]
        self.tasks = []

    async def act(self, name, steps):
        for number, (step, *details) in enumerate(steps):
            await getattr(self, step)(f"{name}.{number}", *details)
        return name

    async def say(self, name):
        print(name)

    async def nap(self, name, site):
        await asyncio.sleep(left(site))
        print(name, "awake")

    async def turn(self, name):
        await asyncio.sleep(0)
        print(name, "again")

    async def fail(self, name):
        raise ValueError(name)

    async def hold(self, name, what, index, site, body):
        lock = getattr(self, what)[index]
        try:
            async with asyncio.timeout(left(site)):
                await lock.acquire()
        except TimeoutError:
            print(name, "gave up")
            return
        try:
            await self.act(name, body)
        finally:
            lock.release()

    async def notify(self, name, index):
        async with self.conditions[index]:
            self.conditions[index].notify_all()
        print(name, "notified")

    async def condition(self, name, index, site):
        await self.limit(name, site, self.wait_condition(index))

    async def wait_condition(self, index):
        async with self.conditions[index]:
            return await self.conditions[index].wait()

    async def meet(self, name, index, site):
        await self.limit(name, site, self.barriers[index].wait())

    async def put(self, name, index, site):
        await self.limit(name, site, self.queues[index].put(name))

    async def get(self, name, index, site):
        await self.limit(name, site, self.queues[index].get())

    async def wait(self, name, index, site):
        await self.limit(name, site, self.events[index].wait())

    async def limit(self, name, site, coro):
        try:
            print(name, "got", await asyncio.wait_for(coro, left(site)))
        except (TimeoutError, asyncio.BrokenBarrierError) as error:
            print(name, kind(error))

    async def set(self, name, index):
        self.events[index].set()
        print(name, "set")

    async def clear(self, name, index):
        self.events[index].clear()

    async def cancel(self, name, index):
        if index < len(self.tasks):
            print(name, "cancels", self.tasks[index].cancel())

    async def guard(self, name, how, body, cleanup):
        try:
            await self.act(name, body)
        except asyncio.CancelledError:
            print(name, "cancelled", asyncio.current_task().cancelling())
            await self.act(f"{name}c", cleanup)
            if how != "swallow":
                raise
        except Exception as error:
            print(name, "caught", kind(error))
            if how == "pass on":
                raise
        finally:
            if how == "finally":
                await self.act(f"{name}f", cleanup)

    def children(self, name, bodies):
        return [asyncio.create_task(self.act(f"{name}/{n}", body)) for n, body in enumerate(bodies)]

    async def gather(self, name, all_of_them, bodies):
        got = await asyncio.gather(*self.children(name, bodies), return_exceptions=all_of_them)
        print(name, [kind(one) if isinstance(one, BaseException) else one for one in got])

    async def group(self, name, bodies):
        async with asyncio.TaskGroup() as group:
            for n, body in enumerate(bodies):
                group.create_task(self.act(f"{name}/{n}", body))
        print(name, "group done")

    async def first(self, name, when, site, bodies):
        tasks = self.children(name, bodies)
        done, pending = await asyncio.wait(tasks, timeout=left(site), return_when=when)
        print(name, len(done), "done", len(pending), "pending")
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)

    async def completed(self, name, site, bodies):
        tasks = self.children(name, bodies)
        try:
            for one in asyncio.as_completed(tasks, timeout=left(site)):
                print(name, "next", await one)
        finally:
            for task in tasks:
                task.cancel()

    async def shield(self, name, body):
        task = asyncio.create_task(self.act(name, body))
        await asyncio.shield(task)

    async def timeout(self, name, site, body):
        try:
            async with asyncio.timeout(left(site)) as limit:
                await self.act(name, body)
        finally:
            print(name, "expired", limit.expired())

    async def thread(self, name, steps):
        print(name, "thread", await asyncio.to_thread(THREADS.play, name, steps))


class Threads:
    """The steps of threads. ``after`` is the site to wait for when something has happened."""

    def __init__(self):
        self.locks = [threading.Lock() for _ in range(PLAN["shared"])]
        self.events = [threading.Event() for _ in range(PLAN["shared"])]
        self.queues = [queue.Queue(1) for _ in range(PLAN["shared"])]
        self.barriers = [threading.Barrier(2) for _ in range(PLAN["shared"])]

    def play(self, name, steps):
        for number, (step, *details) in enumerate(steps):
            getattr(self, step)(f"{name}.{number}", *details)
        return name

    def run(self, name, steps):
        try:
            print(name, "ended", self.play(name, steps))
        except ValueError as error:
            print(name, "died", error)

    def nap(self, name, site):
        time.sleep(left(site))
        print(name, "awake")

    def fail(self, name):
        raise ValueError(name)

    def hold(self, name, index, site, after, body):
        got = self.locks[index].acquire(timeout=left(site))
        self.nap(f"{name} {got}", after)
        if got:
            try:
                self.play(name, body)
            finally:
                self.locks[index].release()

    def set(self, name, index, after):
        self.events[index].set()
        self.nap(name, after)

    def wait(self, name, index, site, after):
        self.nap(f"{name} {self.events[index].wait(left(site))}", after)

    def put(self, name, index, site, after):
        try:
            self.queues[index].put(name, timeout=left(site))
            got = "put"
        except queue.Full:
            got = "full"
        self.nap(f"{name} {got}", after)

    def get(self, name, index, site, after):
        try:
            got = self.queues[index].get(timeout=left(site))
        except queue.Empty:
            got = "empty"
        self.nap(f"{name} {got}", after)

    def meet(self, name, index, site, after):
        try:
            got = self.barriers[index].wait(left(site)) >= 0
        except threading.BrokenBarrierError:
            got = "broken"
        self.nap(f"{name} {got}", after)

    def call(self, name, after):
        LOOP.call_soon_threadsafe(print, name, "called")
        self.nap(name, after)

    def submit(self, name, site, after, body):
        future = asyncio.run_coroutine_threadsafe(TASKS.act(name, body), LOOP)
        try:
            got = future.result(left(site))
        except BaseException as error:
            got = kind(error)
            future.cancel()
        self.nap(f"{name} {got}", after)

    def start(self, name, site, after, body):
        thread = threading.Thread(target=self.run, args=(name, body))
        thread.start()
        thread.join(left(site))
        self.nap(f"{name} alive {thread.is_alive()}", after)
        thread.join()
        self.nap(f"{name} joined", after)


async def main():
    global LOOP, TASKS
    LOOP = asyncio.get_running_loop()
    TASKS = Tasks()
    threads = [
        threading.Thread(target=THREADS.run, args=(f"t{n}", steps)) for n, steps in enumerate(PLAN["threads"])
    ]
    for thread in threads:
        thread.start()
    for n, steps in enumerate(PLAN["tasks"]):
        TASKS.tasks.append(asyncio.create_task(TASKS.act(f"a{n}", steps)))
    if TASKS.tasks:
        await asyncio.wait(TASKS.tasks)
    for task in TASKS.tasks:
        error = None if task.cancelled() else task.exception()
        print("cancelled" if task.cancelled() else kind(error) if error else task.result())
    for thread in threads:
        await asyncio.to_thread(thread.join)


THREADS = Threads()
asyncio.run(main())
