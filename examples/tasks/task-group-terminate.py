# /// script
# [tool.motion]
# covers = ["S0-05"]
# ///
import asyncio


class StopGroup(Exception):
    """Raised in a task only to end its group."""


async def stop():
    raise StopGroup


async def job(number, seconds):
    print(f"job {number}: start")
    await asyncio.sleep(seconds)
    print(f"job {number}: done")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, 0.5), name="job 1")
            group.create_task(job(2, 1.5), name="job 2")
            await asyncio.sleep(1)
            group.create_task(stop())
    except* StopGroup:
        print("main: the group has ended")


asyncio.run(main())
