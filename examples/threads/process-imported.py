# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import ProcessPoolExecutor

print("this file runs as", __name__, flush=True)


def double(number):
    return 2 * number


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print("the answer is", pool.submit(double, 21).result())
