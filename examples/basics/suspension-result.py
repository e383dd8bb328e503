# /// script
# [tool.motion]
# covers = ["S2-06"]
# ///
import asyncio
import time


async def work(seconds):
    print("waiting:", seconds)
    await asyncio.sleep(seconds)
    return f"Done after {seconds}s"


async def main():
    start = time.monotonic()
    result = await work(2)
    print("result:", result)
    print(f"time: {time.monotonic() - start:.1f}")


asyncio.run(main())
