import asyncio
import time

start = time.monotonic()


def compute():
    time.sleep(0.5)  # stands for half a second of computing


async def polite():
    for part in range(10):
        compute()
        await asyncio.sleep(0)
    print(f"{time.monotonic() - start:.1f}s polite: done")


async def patient():
    await asyncio.sleep(0.1)
    print(f"{time.monotonic() - start:.1f}s patient: at last")


async def main():
    await asyncio.gather(patient(), polite())


asyncio.run(main())
