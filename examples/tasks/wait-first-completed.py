# /// script
# [tool.motion]
# covers = ["S0-15"]
# ///
import asyncio


async def ask(mirror, seconds):
    await asyncio.sleep(seconds)
    return f"hello from {mirror}"


async def main():
    mirrors = {"paris": 3, "tokyo": 1, "lima": 2}
    tasks = [
        asyncio.create_task(ask(mirror, seconds), name=mirror)
        for mirror, seconds in mirrors.items()
    ]
    done, pending = await asyncio.wait(
        tasks,
        return_when=asyncio.FIRST_COMPLETED,
    )
    print(done.pop().result())
    print("running:", sorted(task.get_name() for task in pending))

    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    print("cancelled:", [task.cancelled() for task in pending])


asyncio.run(main())
