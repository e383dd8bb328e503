# /// script
# [tool.motion]
# covers = ["S1-24"]
# ///
import asyncio


async def pay():
    await asyncio.sleep(1)
    raise ValueError("card declined")


async def ship():
    try:
        await asyncio.sleep(2)
        print("ship: parcel sent")
    except asyncio.CancelledError:
        print("ship: cancelled")
        raise


async def main():
    await asyncio.gather(pay(), ship())


try:
    asyncio.run(main())
except ValueError as error:
    print(f"run: {error}")
