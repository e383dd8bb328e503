import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def sibling(where):
    try:
        await asyncio.sleep(2)
        print(f"{where}: sibling finished")
    except asyncio.CancelledError:
        print(f"{where}: sibling cancelled")
        raise


async def main():
    try:
        await asyncio.gather(fail(), sibling("gather"))
    except ValueError as error:
        print(f"gather: raised {error!r}")
    await asyncio.sleep(2)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(sibling("group"))
    except* ValueError as errors:
        print(f"group: raised {errors.exceptions}")


asyncio.run(main())
