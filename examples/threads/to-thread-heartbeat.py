# /// script
# [tool.motion]
# covers = ["S0-18"]
# ///
import asyncio
import time


def slow_answer(seconds):
    time.sleep(seconds)
    return 42


async def heartbeat(start):
    while True:
        await asyncio.sleep(1)
        print(f"{time.monotonic() - start:.1f}s: beat")


async def main():
    start = time.monotonic()
    heart = asyncio.create_task(heartbeat(start))
    print("in the loop:", slow_answer(2.5))
    print("in a thread:", await asyncio.to_thread(slow_answer, 2.5))
    heart.cancel()


asyncio.run(main())
