# /// script
# [tool.motion]
# covers = ["S1-38"]
# ///
import asyncio
import time

start = time.monotonic()


async def ticker():
    for _ in range(5):
        print(f"  tick {time.monotonic() - start:.1f}")
        await asyncio.sleep(0.5)


async def download():
    await asyncio.sleep(0.1)
    print("download: begins")
    time.sleep(1.7)  # what a blocking HTTP library does
    print("download: ends")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(ticker(), name="ticker")
        group.create_task(download(), name="download")


asyncio.run(main())
