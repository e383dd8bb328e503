# /// script
# [tool.motion]
# line_cost = 1e-5
# ///
import time
from concurrent.futures import ProcessPoolExecutor


def compute(job):
    total = 0
    for number in range(20_000):
        total += number * job
    return total


def main():
    jobs = range(4)
    start = time.perf_counter()
    for job in jobs:
        compute(job)
    row = time.perf_counter() - start
    print(f"one after the other: {row:.1f} s")

    start = time.perf_counter()
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(compute, jobs))
    side_by_side = time.perf_counter() - start
    print(f"in two processes: {side_by_side:.1f} s")


if __name__ == "__main__":
    main()
