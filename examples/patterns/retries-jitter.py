import asyncio
import random
import time

start = time.monotonic()
dice = random.Random(54)


async def client(name, jitter):
    delay = 1.0
    for _ in range(2):
        if jitter:
            await asyncio.sleep(dice.uniform(0, delay))
        else:
            await asyncio.sleep(delay)
        print(f"  {time.monotonic() - start:.1f}s {name}")
        delay *= 2


async def main():
    global start
    for jitter in (False, True):
        print(f"jitter: {jitter}")
        start = time.monotonic()
        await asyncio.gather(*(client(n, jitter) for n in "ABC"))


asyncio.run(main())
