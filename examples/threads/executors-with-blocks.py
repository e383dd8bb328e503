import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def heartbeat(start):
    while True:
        await asyncio.sleep(1)
        print(f"{time.monotonic() - start:.1f}s: beat")


async def main():
    start = time.monotonic()
    heart = asyncio.create_task(heartbeat(start))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        job = loop.run_in_executor(pool, time.sleep, 3.5)
        await asyncio.sleep(1.5)
    print(f"{time.monotonic() - start:.1f}s: left the with block")
    await job
    heart.cancel()


asyncio.run(main())
