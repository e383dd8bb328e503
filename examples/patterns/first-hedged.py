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
        if not done:
            tasks.append(asyncio.create_task(backup()))
            done, _ = await asyncio.wait(
                tasks, return_when=asyncio.FIRST_COMPLETED
            )
        return done.pop().result()
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
