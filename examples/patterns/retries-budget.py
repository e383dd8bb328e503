import asyncio
import time

start = time.monotonic()


async def fetch():
    print(f"{time.monotonic() - start:.1f}s fetch")
    await asyncio.sleep(2)
    raise ConnectionError("no answer")


async def retry(call, delay=0.5):
    while True:
        try:
            async with asyncio.timeout(1):
                return await call()
        except (ConnectionError, TimeoutError) as error:
            print(f"  {type(error).__name__}")
        await asyncio.sleep(delay)
        delay *= 2


async def main():
    try:
        async with asyncio.timeout(5):
            await retry(fetch)
    except TimeoutError:
        print(f"{time.monotonic() - start:.1f}s given up")


asyncio.run(main())
