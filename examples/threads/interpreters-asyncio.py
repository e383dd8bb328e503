# /// script
# requires-python = ">=3.14"
# ///
import asyncio
from concurrent.futures import InterpreterPoolExecutor


def count_primes(start, stop):
    return sum(
        all(number % divisor for divisor in range(2, number))
        for number in range(max(start, 2), stop)
    )


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with InterpreterPoolExecutor(max_workers=2) as pool:
        low = run(pool, count_primes, 0, 150)
        high = run(pool, count_primes, 150, 300)
        print(await asyncio.gather(low, high))


if __name__ == "__main__":
    asyncio.run(main())
