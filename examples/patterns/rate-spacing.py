import asyncio
import time

start = time.monotonic()


class Limiter:
    """Lets one pass every ``1 / per_second`` seconds."""

    def __init__(self, per_second):
        self.gap = 1 / per_second
        self.next = 0.0

    async def wait(self):
        now = time.monotonic()
        slot = max(now, self.next)
        self.next = slot + self.gap
        await asyncio.sleep(slot - now)


async def request(number, limiter):
    await limiter.wait()
    print(f"{time.monotonic() - start:.1f}s request {number}")
    await asyncio.sleep(3)


async def main():
    limiter = Limiter(per_second=2)
    await asyncio.gather(*(request(n, limiter) for n in range(5)))


asyncio.run(main())
