# /// script
# requires-python = ">=3.13"
# [tool.motion]
# covers = ["S1-12"]
# ///

import asyncio


async def job(uncancel):
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        if uncancel:
            asyncio.current_task().uncancel()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except* ValueError:
        print("the group failed, next step")
    await asyncio.sleep(1)
    return "finished"


async def fail():
    raise ValueError


async def main():
    for uncancel in (False, True):
        task = asyncio.create_task(job(uncancel))
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])
        print("uncancel:", uncancel, end=", ")
        print("cancelled" if task.cancelled() else task.result())


asyncio.run(main())
