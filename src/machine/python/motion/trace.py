"""The trace: every output and every change of a task as an event, in order, in virtual time.

Events are the JSON objects of ``protocol.ts``. They are built as text at once, each of two pieces: ``head``, which
tells the time, and the rest. Most events share a few instants, and a task's steps share the rest, so the two events of
a step are four strings that are there already: a program of 10,000 tasks makes 200,000 of them.
"""

from json.encoder import encode_basestring_ascii as quote

from motion import clock
from motion.clock import CELL
from motion.host import host

OUTPUT_LIMIT = 1_000_000
"""Characters of output after which a run with an event limit ends."""

LIVELOCK_TURNS = 1_000
"""At the event limit, this many turns of loops, or switches of threads, with no jump of the clock are a livelock."""

BATCH = 1024
"""Pieces, two an event, after which the buffer is flushed."""
_FLUSH_SECONDS = 0.02
"""In real time, output is sent at once unless something else was sent a moment ago."""
_EAGER = 1000
"""In virtual time, this many outputs are sent at once, and later ones when ``_LATER`` pieces have come together.

By count and not by real time: when the buffer is emptied decides where the program's next objects lie in memory, and
so the order of a set of them.
"""
_LATER = 128

buffer: list[str] = []
"""The pieces of the events not yet handed over."""
tasks = False
"""Whether events of tasks are wanted, too."""
current = 0
"""The lane that runs now, a task's or a thread's; 0 is the program itself."""
thread = 0
"""The lane of the thread that runs now."""

until = 0.0
"""Clock reading (``clock.CELL``) up to which ``head`` tells the right time."""
head = ""
"""Beginning of an event's text, up to its kind."""

_limit = 0
_count = 0
room = BATCH
"""Pieces that the buffer takes before it is flushed: the limit is met to the event, however fast they come."""
_output = 0
_outputs = 0
_last_flush = 0.0
_on_limit = None


def start(*, trace: bool, limit: int, on_limit) -> None:
    """Begin a run. After ``limit`` events (0: never) ``on_limit("events" or "output", how many)`` is called."""
    global tasks, current, thread, until, _limit, _count, room, _output, _outputs, _last_flush, _on_limit
    buffer.clear()
    tasks = trace
    current = thread = _count = _output = _outputs = 0
    _limit = limit
    room = min(BATCH, 2 * limit or BATCH)
    _on_limit = on_limit
    _last_flush = until = 0.0


def tell_time() -> None:
    """Write the present time into ``head``."""
    global until, head
    now = clock.micros()
    head = f'{{"t":{now},"kind":'
    # In real time the cell stands still at zero, and no text lasts.
    until = (now + 1) * 1000 if clock.is_virtual() else 0.0


def instant_of(told: str) -> int:
    """The time that a ``head`` tells, in microseconds."""
    return int(told[5 : told.index(",")])


def emit(rest: str) -> None:
    """Add an event of this instant, given as its JSON text from the kind's value to the closing brace and a comma."""
    if CELL[0] >= until:
        tell_time()
    buffer.extend((head, rest))
    if len(buffer) >= room:
        flush()


def flush() -> None:
    """Hand all events over to the host, and stop the run when there were too many."""
    global _limit, _count, room, _last_flush
    if buffer:
        if _limit and _count + len(buffer) // 2 > _limit:
            # A step's events are looked at together, so there may be one too many.
            del buffer[2 * (_limit - _count) :]
        _count += len(buffer) // 2
        host().send("[" + "".join(buffer)[:-1] + "]")
        buffer.clear()
        if _limit and _count >= _limit:
            # The last words, such as half a line in a stream's buffer, are over no limit.
            reached, _limit, room = _limit, 0, BATCH
            _on_limit("events", reached)
        elif _limit:
            room = min(BATCH, 2 * (_limit - _count))
    if not clock.is_virtual():
        _last_flush = host().real_now()


def output(stream: str, text: str, line: int | None) -> None:
    """The program wrote ``text``."""
    global _output, _outputs
    _output += len(text)
    _outputs += 1
    clock.switches = 0
    if _limit and _output > OUTPUT_LIMIT:
        text = text[: max(0, len(text) - (_output - OUTPUT_LIMIT))]
    where = "null" if line is None else line
    emit(f'"output","stream":"{stream}","text":{quote(text)},"task":{current},"line":{where}}},')
    if _limit and _output > OUTPUT_LIMIT:
        flush()
        _on_limit("output", OUTPUT_LIMIT)
    if not clock.is_virtual():
        if host().real_now() - _last_flush > _FLUSH_SECONDS:
            flush()
    elif _outputs <= _EAGER or len(buffer) >= _LATER:
        flush()


def block(line: int | None, seconds: float) -> None:
    """The running task holds the thread for ``seconds``."""
    where = "null" if line is None else line
    until = clock.micros() + round(seconds * 1e6)
    emit(f'"block","task":{current},"line":{where},"until":{until}}},')


def finished(outcome: str, exit_status: int, report: str | None = None) -> None:
    """The last event of a run; ``report`` is JSON text."""
    global _limit
    _limit = 0
    more = "" if report is None else f',"report":{report}'
    emit(f'"finished","outcome":"{outcome}","exit":{exit_status}{more}}},')
    flush()
