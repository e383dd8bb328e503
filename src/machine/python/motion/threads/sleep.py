"""``time.sleep`` on the machine's clock."""

from motion import clock, trace
from motion.frames import reader_line
from motion.threads import scheduler


def sleep(duration, /):
    """time.sleep on the machine's clock: the whole thread waits, and every task with it."""
    seconds = clock.sleep_seconds(duration)
    if not clock.is_virtual():
        trace.flush()
    if len(scheduler.alive) == 1:
        if trace.tasks and seconds > 0:
            trace.block(reader_line(), seconds)
        if not scheduler.timers:
            clock.wait(seconds)
            return
    if seconds > 0:
        scheduler.block("sleep", None, seconds)
    else:
        scheduler.give_way()
