import asyncio


async def ask(mirror, seconds):
    await asyncio.sleep(seconds)
    if mirror == "paris":
        raise ConnectionError("paris is down")
    return f"hello from {mirror}"


async def first_good(tasks):
    while tasks:
        done, tasks = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            if error := task.exception():
                print("no luck:", error)
                continue
            for loser in tasks:
                loser.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            return task.result()
    raise ConnectionError("no mirror answers")


async def main():
    mirrors = {"paris": 1, "tokyo": 2, "lima": 3}
    tasks = [
        asyncio.create_task(ask(mirror, seconds), name=mirror)
        for mirror, seconds in mirrors.items()
    ]
    print(await first_good(tasks))


asyncio.run(main())
