# /// script
# [tool.motion]
# covers = ["S1-04"]
# ///
import asyncio
import time


async def my_coroutine():
    start = time.monotonic()
    await asyncio.sleep(1)
    return time.monotonic() - start


async def main():
    seconds = await my_coroutine()
    print(f"slept {seconds:.1f}")


asyncio.run(main())
