# /// script
# [tool.motion]
# covers = ["S1-15"]
# ///
import asyncio


async def counter(stop):
    for number in range(stop):
        print(f"making {number}")
        await asyncio.sleep(1)
        yield number
        print(f"asked for more after {number}")


async def main():
    print("start")
    async for number in counter(3):
        print(f"  got {number}")
    print("done")


asyncio.run(main())
