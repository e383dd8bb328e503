import asyncio
import time


async def main():
    start = time.monotonic()

    async with asyncio.timeout(1) as limit:
        time.sleep(3)
    elapsed = time.monotonic() - start
    print(f"{elapsed:.1f}s: expired={limit.expired()}")

    try:
        async with asyncio.timeout(1) as limit:
            time.sleep(3)
            await asyncio.sleep(2)
    except TimeoutError:
        elapsed = time.monotonic() - start
        print(f"{elapsed:.1f}s: expired={limit.expired()}")


asyncio.run(main())
