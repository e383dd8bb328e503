# /// script
# [tool.motion]
# covers = ["S0-06", "S2-11", "S3-01"]
# ///
import asyncio
import time


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print(f"{page} arrived")
    return f"<{page}>"


async def main():
    start = time.monotonic()
    results = await asyncio.gather(
        fetch("home", 3),
        fetch("about", 1),
        fetch("news", 2),
    )
    print(results)
    print(f"{time.monotonic() - start:.1f}s in all")


asyncio.run(main())
