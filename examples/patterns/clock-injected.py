import asyncio
import time

start = time.monotonic()


async def remind(times, sleep=asyncio.sleep):
    for number in range(times):
        await sleep(3600)
        print(f"reminder {number}")


async def test():
    naps = []

    async def nap(seconds):
        naps.append(seconds)

    await remind(2, sleep=nap)
    assert naps == [3600, 3600]


asyncio.run(test())
print(f"tested in {time.monotonic() - start:.1f}s")
