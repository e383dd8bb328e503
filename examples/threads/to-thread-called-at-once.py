import asyncio
import time


def slow_answer():
    time.sleep(2)
    return 42


async def main():
    start = time.monotonic()
    try:
        await asyncio.to_thread(slow_answer())
    except TypeError as error:
        print(f"{time.monotonic() - start:.1f}s: {error}")


asyncio.run(main())
