# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
from concurrent.futures import ThreadPoolExecutor


def child():
    return 21


def parent(pool):
    half = pool.submit(child)
    return 2 * half.result()


with ThreadPoolExecutor(max_workers=1) as pool:
    answer = pool.submit(parent, pool)
    print(answer.result())
