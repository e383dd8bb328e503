# /// script
# [tool.motion]
# covers = ["S0-17"]
# ///
import asyncio
import math
from concurrent.futures import ProcessPoolExecutor

NUMBERS = [1_000_003, 1_000_033, 1_000_007, 999_983]


def is_prime(number):
    for divisor in range(2, math.isqrt(number) + 1):
        if number % divisor == 0:
            return False
    return number > 1


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [run(pool, is_prime, n) for n in NUMBERS]
        answers = await asyncio.gather(*jobs)
    for number, prime in zip(NUMBERS, answers, strict=True):
        print(number, "is prime:", prime)


if __name__ == "__main__":
    asyncio.run(main())
