# /// script
# [tool.motion]
# covers = ["S1-21"]
# ///
import asyncio
import time


async def work(seconds):
    await asyncio.sleep(seconds)
    return f"{seconds}s"


async def one_by_one():
    return [await work(seconds) for seconds in (1, 2, 4)]


async def together():
    return await asyncio.gather(work(1), work(2), work(4))


async def main():
    for variant in (one_by_one, together):
        start = time.monotonic()
        results = await variant()
        elapsed = time.monotonic() - start
        print(f"{variant.__name__}: {results} in {elapsed:.1f}")


asyncio.run(main())
