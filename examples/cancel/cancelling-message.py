import asyncio


async def upload():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as error:
        print("upload: cancelled,", error)
        raise


async def main():
    task = asyncio.create_task(upload())
    await asyncio.sleep(1)
    task.cancel("the user left the page")
    await asyncio.wait([task])


asyncio.run(main())
