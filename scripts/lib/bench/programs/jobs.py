"""Four equal jobs of computing, one after the other (``serial``) or on two processes that start for it (``pool``)."""

import sys
from concurrent.futures import ProcessPoolExecutor

STEPS = 12_000_000


def job(start):
    """Compute for some seconds."""
    total = start
    for step in range(STEPS):
        total += step * step % 7
    return total


if __name__ == "__main__":
    if sys.argv[1] == "serial":
        answers = list(map(job, range(4)))
    else:
        with ProcessPoolExecutor(2) as pool:
            answers = list(pool.map(job, range(4)))
    assert len(set(answers)) == 4
