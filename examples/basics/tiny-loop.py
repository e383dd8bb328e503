import heapq
import itertools
import time
import types


@types.coroutine
def sleep(seconds):
    yield time.monotonic() + seconds


def run(*coros):
    order = itertools.count()
    waiting = [(0, next(order), coro) for coro in coros]
    while waiting:
        wake_at, _, coro = heapq.heappop(waiting)
        time.sleep(max(0, wake_at - time.monotonic()))
        try:
            wake_at = coro.send(None)
        except StopIteration:
            continue
        heapq.heappush(waiting, (wake_at, next(order), coro))


async def cook(dish, seconds):
    print(f"{dish} goes on")
    await sleep(seconds)
    print(f"{dish} is ready")


start = time.monotonic()
run(cook("rice", 3), cook("soup", 1), cook("tea", 2))
print(f"{time.monotonic() - start:.1f}s")
