"""Whom the future of a pool of threads waits for."""

from concurrent.futures import thread as pool

_RUN = pool._WorkItem.run.__code__
_WORKER = pool._worker.__code__


def workers(future, threads) -> list[int]:
    """The lanes of those threads of the scheduler's that can bring the future's result.

    That is the one which works on it; where it still lies in a pool's queue, all of the pool's.
    """
    queued = []
    for thread in threads:
        frame = thread.frame
        while frame is not None:
            if frame.f_code is _RUN and frame.f_locals["self"].future is future:
                return [thread.lane]
            if frame.f_code is _WORKER and _holds(frame.f_locals["work_queue"], future):
                queued.append(thread.lane)
            frame = frame.f_back
    return queued


def _holds(work_queue, future) -> bool:
    return any(item is not None and item.future is future for item in work_queue._queue)
