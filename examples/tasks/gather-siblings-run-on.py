# /// script
# [tool.motion]
# covers = ["S1-25"]
# ///
import asyncio


async def pay():
    await asyncio.sleep(1)
    raise ValueError("card declined")


async def ship():
    await asyncio.sleep(2)
    print("ship: parcel sent")


async def main():
    try:
        await asyncio.gather(pay(), ship())
    except ValueError as error:
        print(f"main: {error}")
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
