import asyncio


async def job():
    me = asyncio.current_task()
    for seconds in (1, 2):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            print("caught, requests:", me.cancelling())
    print("uncancel() returns", me.uncancel())
    print("uncancel() returns", me.uncancel())
    print("uncancel() returns", me.uncancel())


async def main():
    task = asyncio.create_task(job())
    for _ in range(2):
        await asyncio.sleep(1)
        task.cancel()
    await task


asyncio.run(main())
