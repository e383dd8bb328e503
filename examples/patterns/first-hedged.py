# /// script
# requires-python = ">=3.13"
# ///
import asyncio
import time

start = time.monotonic()


async def ask(mirror, seconds):
    print(f"  {time.monotonic() - start:.1f}s asking {mirror}")
    await asyncio.sleep(seconds)
    return f"answer from {mirror}"


async def hedged(first, backup, patience):
    tasks = [asyncio.create_task(first())]
    try:
        done, _ = await asyncio.wait(tasks, timeout=patience)
        if not done or tasks[0].exception():
            tasks.append(asyncio.create_task(backup()))
        async for task in asyncio.as_completed(tasks):
            if task.exception() is None:
                return task.result()
        raise ConnectionError("nobody answers")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def main():
    global start
    for seconds in (0.3, 4):
        start = time.monotonic()
        answer = await hedged(
            lambda: ask("Oslo", seconds),
            lambda: ask("Rome", 0.5),
            patience=1,
        )
        print(f"{time.monotonic() - start:.1f}s {answer}")


asyncio.run(main())
