import asyncio
import time

start = time.monotonic()


async def ticker():
    for _ in range(5):
        print(f"  tick {time.monotonic() - start:.1f}")
        await asyncio.sleep(0.5)


def download():
    print("download: begins")
    time.sleep(1.7)
    print("download: ends")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(ticker(), name="ticker")
        await asyncio.sleep(0.1)
        await asyncio.to_thread(download)


asyncio.run(main())
