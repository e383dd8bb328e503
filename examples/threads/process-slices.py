import asyncio
import math


async def is_prime(number):
    for divisor in range(2, math.isqrt(number) + 1):
        if number % divisor == 0:
            return False
        if divisor % 250 == 0:
            await asyncio.sleep(0)
    return True


async def heartbeat(beats):
    while True:
        beats.append("beat")
        await asyncio.sleep(0)


async def main():
    beats = []
    heart = asyncio.create_task(heartbeat(beats))
    print(await is_prime(1_000_003))
    print(len(beats), "beats meanwhile")
    heart.cancel()


asyncio.run(main())
