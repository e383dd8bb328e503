# /// script
# [tool.motion]
# covers = ["S1-06"]
# ///
import asyncio


async def save():
    try:
        await asyncio.sleep(2)
        print("save: written")
    except asyncio.CancelledError:
        print("save: cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("main: timed out, the save goes on")
    print("main: done")


asyncio.run(main())
