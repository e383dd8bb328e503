# /// script
# [tool.motion]
# covers = ["S0-14"]
# ///
import asyncio


async def save():
    await asyncio.sleep(2)
    print("save: written")
    return "receipt 7"


async def main():
    saving = asyncio.create_task(save())
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("main: timed out, the save goes on")
    print(f"main: {await saving}")


asyncio.run(main())
