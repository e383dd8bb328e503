import asyncio


async def poll():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
            print("poll: tick")
        except BaseException as error:
            print(f"poll: {error!r}, trying again")
    return "all polls done"


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(1.5)
    print("cancel() returns", task.cancel())
    print("main:", await task)
    print("cancelled:", task.cancelled())
    print("cancelling:", task.cancelling())


asyncio.run(main())
