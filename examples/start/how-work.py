import asyncio
import time


async def main():
    start = time.monotonic()
    total = sum(range(500_000))
    print(f"added up to {total}: {time.monotonic() - start:.1f}s")

    start = time.monotonic()
    time.sleep(2)
    print(f"time.sleep(2): {time.monotonic() - start:.1f}s")

    start = time.monotonic()
    await asyncio.sleep(2)
    print(f"asyncio.sleep(2): {time.monotonic() - start:.1f}s")


asyncio.run(main())
