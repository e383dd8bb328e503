"""The scheduler: one baton, which thread holds it, and who gets it next.

Exactly one thread runs. It hands the baton over where it blocks (a sleep, a lock, a selector) and nowhere else, but
for ``preempt.py``. Threads that can run wait in one queue, first come first served; a seed other than 0 picks among
them at random, so that an order which is free looks free. The clock moves only when no thread can run; when nothing is
left to wait for, either, the run is a deadlock.

Whoever makes a floor (locks, sleeps, sockets) needs three words: ``block`` suspends the running thread until ``wake``
or a timeout, ``call_later`` calls a function at an instant of the virtual clock.
"""

import _thread
import random
import sys
from collections import deque
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

from motion import clock, report, trace
from motion.host import host
from motion.threads import lanes, preempt

LIVELOCK_SWITCHES = 1_000_000
"""Switches at one instant of virtual time after which the run is a livelock."""


class Thread:
    """A thread as the scheduler sees it.

    ``number`` counts from 0, the main thread; ``lane`` is its number in the trace. While it is blocked: ``on`` says
    what for (a ``Wait`` of ``protocol.ts``), ``target`` the object waited on, ``frame`` where.
    """

    __slots__ = (
        "blocked",
        "computed",
        "current",
        "error",
        "frame",
        "ident",
        "lane",
        "masked",
        "number",
        "on",
        "target",
        "token",
        "woken",
    )

    def __init__(self, number: int, ident: int, lane: int = 0) -> None:
        self.number = number
        self.ident = ident
        self.lane = lane
        self.on: str | None = None
        self.target: object = None
        self.frame = None
        # The numbers of the signals that it blocks.
        self.masked: frozenset[int] = frozenset()
        # Blocked threads can be woken; once woken, or timed out, they wait for the baton only.
        self.blocked = False
        self.woken = False
        # Counts the blocks of this thread: a timer of an earlier one is stale.
        self.token = 0
        # What ended it, for the trace.
        self.error: str | None = None
        # The trace's current task while another thread runs.
        self.current = lane
        # The processor's time that it has used, in nanoseconds, up to when it last began to run.
        self.computed = 0.0


MAIN_IDENT = _thread.get_ident()
"""``threading.get_ident()`` of the main thread. CPython's own, because imports under way know it."""

main = running = Thread(0, MAIN_IDENT)
"""The main thread; the thread that holds the baton."""
alive: dict[int, Thread] = {}
"""The threads that were started and have not ended, by number, the main thread among them."""
ready: deque[Thread] = deque()
"""The threads that could run, but for the baton."""
timers: list[tuple[float, int, Thread | Callable[[], object], int]] = []
"""A heap of (instant in nanoseconds, order, thread or function, the thread's token; 0 for functions)."""
outside = None
"""What runs beside the threads of this process: ``processes.turns`` and ``processes.outside`` set it.

``wait(deadline)`` lets other processes run when no thread can, until an instant in nanoseconds at the latest (None: no
limit); ``give_way()`` lets them run first.
"""

_numbers = count(1)
_order = count()
_random: random.Random | None = None
_since = 0.0  # the processor's time when the running thread began to run
_interrupted = False
on_interrupt: Callable[[], object] = int
"""What ``interrupt_main`` has called: ``signals.py`` sets it."""


def start(*, seed: int, line_cost: float) -> None:
    """Begin a run with the calling thread as its main one. ``line_cost``: seconds that a line of the reader's takes."""
    global main, running, outside, _numbers, _order, _random, _since, _interrupted
    outside = None
    main = running = Thread(0, MAIN_IDENT)
    alive.clear()
    alive[0] = main
    ready.clear()
    timers.clear()
    _numbers, _order = count(1), count()
    _random = random.Random(seed) if seed else None
    _since = 0.0
    _interrupted = False
    lanes.start()
    preempt.start(seed=seed, line_cost=line_cost, give_way=give_way, others=_has_others)


def block(on: str, target: object = None, seconds: float | None = None) -> bool:
    """Suspend the running thread until ``wake`` (True) or until ``seconds`` have passed (False).

    A signal for the main thread ends a wait, too: its handler has run, perhaps raised, and the answer is True. So
    whoever waits for something looks whether it is there, and if not, waits again.
    """
    me = running
    if _interrupted and me is main:
        _run_handlers()  # One came while it ran.
        return True
    me.on, me.target, me.frame = on, target, sys._getframe(1)
    me.blocked, me.woken = True, False
    me.token += 1
    if seconds is not None:
        heappush(timers, (clock.nanoseconds() + max(0.0, seconds) * 1e9, next(_order), me, me.token))
    lanes.waits(me)
    _give_to(_next())
    lanes.goes_on()
    me.on = me.target = me.frame = None
    if _interrupted and me is main:
        _run_handlers()
    return me.woken


def wake(thread: Thread) -> bool:
    """Let a blocked thread run again: its ``block`` returns True. False where it is not blocked (any more)."""
    if not thread.blocked:
        return False
    thread.blocked, thread.woken = False, True
    ready.append(thread)
    return True


def call_later(seconds: float, function: Callable[[], object]) -> None:
    """Call ``function`` when ``seconds`` have passed, in whatever thread runs then. It must not block."""
    heappush(timers, (clock.nanoseconds() + seconds * 1e9, next(_order), function, 0))


def interrupt_later(seconds: float, function: Callable[[], object]) -> None:
    """As ``call_later``, even if a thread computes by then: each gives way now and then from here on."""
    call_later(seconds, function)
    preempt.watch()


def give_way() -> None:
    """Let the other threads that could run go first."""
    me = running
    if me.on is not None:
        return  # It is about to block: something of the program's ran in the midst of that, such as a ``__del__``.
    if outside is not None:
        outside.give_way()
    _fire()
    if ready:
        me.on, me.frame = "turn", sys._getframe(1)
        ready.append(me)
        lanes.waits(me)
        _give_to(_next())
        lanes.goes_on()
        me.on = me.frame = None
    if _interrupted and me is main:
        _run_handlers()


def push_timer(instant: float, due) -> None:
    """Wake ``due``, which is blocked, at an instant in nanoseconds."""
    heappush(timers, (instant, next(_order), due, due.token))


def alone() -> bool:
    """Whether nobody but the running thread can run, or will, before it says so."""
    return len(alive) == 1 and not ready and not timers and outside is None


def next_timer() -> float:
    """Seconds until somebody wakes up, or a function is called, by the clock."""
    return (timers[0][0] - clock.nanoseconds()) / 1e9 if timers else float("inf")


def interrupt_main(*, wakes: bool = True) -> None:
    """Have ``on_interrupt`` called by the main thread as soon as it runs; ``wakes``: a call that it waits in ends."""
    global _interrupted
    _interrupted = True
    if wakes:
        wake(main)


def _run_handlers() -> None:
    global _interrupted
    _interrupted = False
    on_interrupt()


def now() -> float:
    """Seconds since the program began; looking does not tick the clock."""
    return clock.nanoseconds() / 1e9


def spawn(function: Callable[[], object], ident: int, lane: int) -> Thread:
    """Start a thread that calls ``function``; it runs when the baton comes to it. Raises RuntimeError without JSPI."""
    thread = Thread(next(_numbers), ident, lane)
    thread.masked = running.masked

    def body() -> None:
        nonlocal function
        trace.current = lane
        call, function = function, None
        call()
        # What it refers to ends in this thread, and not some time after it.
        del call
        del alive[thread.number]
        successor = _next()
        _become(successor)
        host().leave(successor.number, thread.number)

    host().spawn(thread.number, body)
    alive[thread.number] = thread
    ready.append(thread)
    preempt.watch()
    return thread


def several() -> bool:
    """Whether there is a thread beside the main one."""
    return len(alive) > 1


def _has_others() -> bool:
    """Whether anybody waits for the running thread to let go, or for time to pass."""
    return bool(ready or timers or outside)


def _next() -> Thread:
    """The thread that runs next; moves the clock, and lets other processes run, until there is one."""
    _fire()
    while True:
        if ready:
            clock.switches += 1
            if clock.switches >= LIVELOCK_SWITCHES and clock.is_virtual():
                report.livelock("switches")
        while not ready:
            clock.switches = 0
            if outside is not None:
                outside.wait(timers[0][0] if timers else None)
            elif timers:
                clock.wait_until(timers[0][0])
            else:
                report.deadlock()
            _fire()
        if _random is not None and len(ready) > 1:
            ready.rotate(-_random.randrange(len(ready)))
        chosen = ready.popleft()
        if chosen.__class__ is Thread:
            return chosen
        chosen.run()  # another process
        _fire()


def _fire() -> None:
    """Wake whoever's time has come, in order of the deadlines."""
    if not timers:
        return
    now = clock.nanoseconds()
    while timers and (timers[0][0] <= now or _is_stale(timers[0])):
        _, _, due, token = heappop(timers)
        if not token:
            due()
        elif due.blocked and due.token == token:
            due.blocked = False
            ready.append(due)


def _is_stale(timer):
    _, _, due, token = timer
    return token and not (due.blocked and due.token == token)


def _give_to(thread: Thread) -> None:
    me = running
    if thread is me:
        return
    me.current = trace.current
    _become(thread)
    host().switch(thread.number)
    trace.current = me.current


def computed(thread: Thread) -> float:
    """Nanoseconds of the processor's time that a thread has used."""
    return thread.computed + (clock.nanoseconds() - clock.waited - _since if thread is running else 0.0)


def _become(thread: Thread) -> None:
    global running, _since
    now = clock.nanoseconds() - clock.waited
    running.computed += now - _since
    _since = now
    running = thread
    trace.thread = thread.lane
