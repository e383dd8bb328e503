"""``time.sleep`` on the machine's clock."""

from motion import clock, trace
from motion.frames import reader_line
from motion.threads import scheduler


def sleep(duration, /):
    """time.sleep on the machine's clock: the whole thread waits, and every task with it."""
    seconds = clock.sleep_seconds(duration)
    if not clock.is_virtual():
        trace.flush()
    alone = len(scheduler.alive) == 1 and scheduler.outside is None and not scheduler.ready
    if scheduler.alone():
        if trace.tasks and seconds > 0:
            trace.block(reader_line(), seconds)
        clock.wait(seconds)
    elif seconds == 0:
        scheduler.give_way()
    else:
        end = scheduler.now() + seconds
        while (left := end - scheduler.now()) > 0:
            if trace.tasks and alone:
                trace.block(reader_line(), min(left, scheduler.next_timer()))
            if not scheduler.block("sleep", None, left):
                return
