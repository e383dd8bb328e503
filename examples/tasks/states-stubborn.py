import asyncio


async def stubborn():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        print("stubborn: I heard you")
    await asyncio.sleep(1)
    return "finished all the same"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    print("cancel() says", task.cancel())
    print("result:", await task)
    print("cancelled:", task.cancelled())
    print("requests: ", task.cancelling())
    print("cancel() says", task.cancel())


asyncio.run(main())
