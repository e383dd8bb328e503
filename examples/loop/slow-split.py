import asyncio
import time


def crunch(part):
    time.sleep(0.05)
    return part * part


async def at_once(parts):
    return sum(crunch(part) for part in parts)


async def in_slices(parts):
    total = 0
    for part in parts:
        total += crunch(part)
        await asyncio.sleep(0)
    return total


async def worst_lag(work):
    loop = asyncio.get_running_loop()
    worst = 0.0
    task = asyncio.create_task(work)
    while not task.done():
        before = loop.time()
        await asyncio.sleep(0.05)
        worst = max(worst, loop.time() - before - 0.05)
    return worst


async def main():
    lag = await worst_lag(at_once(range(30)))
    print(f"at once: {lag:.1f} s")
    lag = await worst_lag(in_slices(range(30)))
    print(f"in slices: {lag:.1f} s")
    lag = await worst_lag(asyncio.to_thread(time.sleep, 1.5))
    print(f"in a thread: {lag:.1f} s")


asyncio.run(main())
