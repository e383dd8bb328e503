import asyncio
import time

start = time.monotonic()


async def fetch():
    await asyncio.sleep(1)
    raise ConnectionError("refused")


async def careless():
    for attempt in range(1, 6):
        try:
            return await fetch()
        except BaseException as error:
            now = time.monotonic() - start
            print(f"{now:.1f}s try {attempt}: {error!r}")


async def main():
    try:
        async with asyncio.timeout(2.5):
            await careless()
        print("no timeout")
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())
