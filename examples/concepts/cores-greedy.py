import asyncio
import time

start = time.monotonic()


async def greedy():
    for _ in range(40):
        time.sleep(0.1)  # computing, without an await
    print(f"{time.monotonic() - start:.1f}s: greedy is done")


async def polite():
    for _ in range(40):
        time.sleep(0.1)
        await asyncio.sleep(0)
    print(f"{time.monotonic() - start:.1f}s: polite is done")


async def quick(who):
    await asyncio.sleep(0.5)
    print(f"{time.monotonic() - start:.1f}s: quick, beside {who}")


async def main():
    await asyncio.gather(quick("greedy"), greedy())
    await asyncio.gather(quick("polite"), polite())


asyncio.run(main())
