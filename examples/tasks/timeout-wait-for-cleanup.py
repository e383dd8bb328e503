# /// script
# [tool.motion]
# covers = ["S0-09"]
# ///
import asyncio
import time


async def upload():
    try:
        await asyncio.sleep(10)
    finally:
        print("upload: closing the connection")
        await asyncio.sleep(2)
        print("upload: closed")


async def main():
    start = time.monotonic()
    try:
        await asyncio.wait_for(upload(), timeout=1)
    except TimeoutError:
        elapsed = time.monotonic() - start
        print(f"main: timed out after {elapsed:.1f}s")


asyncio.run(main())
