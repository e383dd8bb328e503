# /// script
# [tool.motion]
# line_cost = 7e-7
# covers = ["S1-32"]
# ///
import asyncio
import time


def cpu_intensive(limit):
    total = 0
    for number in range(limit):
        total += number
    return total


async def main():
    start = time.perf_counter()
    print(cpu_intensive(600_000))
    once = time.perf_counter() - start
    start = time.perf_counter()
    await asyncio.gather(
        asyncio.to_thread(cpu_intensive, 600_000),
        asyncio.to_thread(cpu_intensive, 600_000),
    )
    both = time.perf_counter() - start
    print(f"two of them in threads: {both / once:.0f} x as long")


asyncio.run(main())
