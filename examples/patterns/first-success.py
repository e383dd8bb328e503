# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time

start = time.monotonic()


async def ask(mirror, seconds, works=True):
    await asyncio.sleep(seconds)
    if not works:
        raise ConnectionError(f"{mirror} is down")
    return f"answer from {mirror}"


async def first_success(*calls):
    tasks = [asyncio.create_task(call) for call in calls]
    try:
        async for task in asyncio.as_completed(tasks):
            if task.exception() is None:
                return task.result()
            print(f"skipped: {task.exception()}")
        raise ConnectionError("nobody answers")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def main():
    print(
        await first_success(
            ask("Oslo", 0.5, works=False),
            ask("Rome", 1),
            ask("Lima", 3),
        )
    )
    print(f"{time.monotonic() - start:.1f}s")


asyncio.run(main())
