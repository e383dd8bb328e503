import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def work(number):
    if number == 2:
        os._exit(1)  # as if the system had killed it
    return number


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(work, 1).result())
        for number in (2, 3):
            try:
                print(pool.submit(work, number).result())
            except BrokenProcessPool:
                print("the pool is broken")
