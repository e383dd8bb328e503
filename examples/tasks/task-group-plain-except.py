# /// script
# [tool.motion]
# outcome = "error"
# ///

import asyncio


async def log_in():
    await asyncio.sleep(1)
    raise ValueError("wrong password")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(log_in())
    except ValueError as error:
        print("handled:", error)


asyncio.run(main())
