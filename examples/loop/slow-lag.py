import asyncio
import time


async def lag_meter(limit):
    loop = asyncio.get_running_loop()
    while True:
        before = loop.time()
        await asyncio.sleep(0.1)
        lag = loop.time() - before - 0.1
        if lag > limit:
            print(f"{time.strftime('%X')} {lag:.0f} s late")


async def job(seconds):
    await asyncio.sleep(1)
    time.sleep(seconds)


async def main():
    meter = asyncio.create_task(lag_meter(limit=0.3))
    await job(1)
    await job(0.02)
    await job(3)
    await asyncio.sleep(1)
    meter.cancel()


asyncio.run(main())
