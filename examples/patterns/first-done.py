import asyncio


async def ask(mirror, seconds, works=True):
    await asyncio.sleep(seconds)
    if not works:
        raise ConnectionError(f"{mirror} is down")
    return f"answer from {mirror}"


async def main():
    tasks = [
        asyncio.create_task(ask("Oslo", 0.5, works=False)),
        asyncio.create_task(ask("Rome", 1)),
        asyncio.create_task(ask("Lima", 3)),
    ]
    done, late = await asyncio.wait(
        tasks,
        return_when=asyncio.FIRST_COMPLETED,
    )
    for task in late:
        task.cancel()
    for task in done:
        print(task.exception() or task.result())


asyncio.run(main())
