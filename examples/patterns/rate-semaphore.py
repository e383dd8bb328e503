import asyncio
import time

start = time.monotonic()


async def request(gate):
    async with gate:
        await asyncio.sleep(0.1)


async def main():
    gate = asyncio.Semaphore(2)
    await asyncio.gather(*(request(gate) for _ in range(40)))
    seconds = time.monotonic() - start
    print(f"40 requests in {seconds:.1f}s")
    print(f"about {round(40 / seconds, -1):.0f} per second")


asyncio.run(main())
