# /// script
# [tool.motion]
# covers = ["S3-06"]
# ///
import asyncio


async def work():
    await asyncio.sleep(1)
    return "done"


async def main():
    coro = work()
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print(f"TypeError: {error}")

    task = asyncio.create_task(coro)
    await asyncio.wait([task])
    print(task.result())


asyncio.run(main())
