# /// script
# [tool.motion]
# line_cost = 1e-3
# ///
import asyncio
import time

start = time.monotonic()


async def compute(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
    print(f"{time.monotonic() - start:.1f}s: computed")


async def tick():
    for _ in range(3):
        await asyncio.sleep(1)
        print(f"{time.monotonic() - start:.1f}s: tick")


async def main():
    await asyncio.gather(tick(), compute(2.5))


asyncio.run(main())
