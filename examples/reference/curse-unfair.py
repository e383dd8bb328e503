import asyncio
import time

start = time.monotonic()
busy = {"heavy": 0.0, "light": 0.0}


async def work(name, seconds):
    while time.monotonic() - start < 10:
        before = time.monotonic()
        time.sleep(seconds)  # stands for computing
        busy[name] += time.monotonic() - before
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(work("heavy", 0.9), work("light", 0.1))
    for name, seconds in busy.items():
        print(f"{name}: {seconds:.0f} of 10 seconds")


asyncio.run(main())
