import asyncio
import time

start = time.monotonic()


class Bucket:
    """Holds up to ``size`` tokens and gains ``rate`` per second."""

    def __init__(self, rate, size):
        self.rate, self.size = rate, size
        self.tokens, self.updated = size, time.monotonic()

    async def take(self):
        now = time.monotonic()
        gained = (now - self.updated) * self.rate
        self.tokens = min(self.size, self.tokens + gained)
        self.updated = now
        self.tokens -= 1  # below zero: promised in advance
        if self.tokens < 0:
            await asyncio.sleep(-self.tokens / self.rate)


async def request(name, bucket):
    await bucket.take()
    print(f"{time.monotonic() - start:.1f}s {name}")


async def main():
    bucket = Bucket(rate=2, size=3)
    for burst in ("a", "b"):
        names = [f"{burst}{number}" for number in range(5)]
        await asyncio.gather(*(request(n, bucket) for n in names))
        await asyncio.sleep(5)


asyncio.run(main())
