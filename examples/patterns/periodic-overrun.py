import asyncio
import time

start = time.monotonic()


async def beats(skip):
    loop = asyncio.get_running_loop()
    first = due = loop.time()
    for seconds in (0.2, 2.5, 0.2, 0.2):
        print(f"  {time.monotonic() - start:.1f}s beat")
        await asyncio.sleep(seconds)
        due += 1
        if skip:
            gone = int(loop.time() - first)
            due = max(due, first + gone + 1)
        await asyncio.sleep(due - loop.time())


async def main():
    global start
    for skip in (False, True):
        print(f"skip missed beats: {skip}")
        start = time.monotonic()
        await beats(skip)


asyncio.run(main())
