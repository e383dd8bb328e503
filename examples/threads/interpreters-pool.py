# /// script
# requires-python = ">=3.14"
# ///
from concurrent.futures import InterpreterPoolExecutor

calls = []


def collatz(number):
    calls.append(number)
    steps = 0
    while number != 1:
        number = 3 * number + 1 if number % 2 else number // 2
        steps += 1
    return steps


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(collatz, [6, 7, 27, 97])))
    print("calls seen by main:", calls)
