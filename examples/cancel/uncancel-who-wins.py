import asyncio


async def job():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(60)
            finally:
                await asyncio.sleep(2)
    except TimeoutError:
        print("job: timeout")


async def main():
    for cancel_too in (False, True):
        task = asyncio.create_task(job())
        await asyncio.sleep(2)
        if cancel_too:
            task.cancel()
        await asyncio.wait([task])
        print("cancel too:", cancel_too, end=", ")
        print("job cancelled:", task.cancelled())


asyncio.run(main())
