import asyncio


async def copy(name, seconds):
    await asyncio.sleep(seconds)
    if name == "video":
        raise OSError("disk full")
    print(f"{name}: copied")


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    files = {"music": 1, "video": 2, "photos": 3}
    tasks = [
        asyncio.create_task(copy(name, seconds), name=name)
        for name, seconds in files.items()
    ]
    done, pending = await asyncio.wait(
        tasks,
        return_when=asyncio.FIRST_EXCEPTION,
    )
    failed = [task for task in done if task.exception()]
    print("done:", names(done))
    print("failed:", names(failed))
    print("pending:", names(pending))
    await asyncio.wait(pending)


asyncio.run(main())
