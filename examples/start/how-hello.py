# /// script
# [tool.motion]
# covers = ["S1-05"]
# ///
import asyncio


async def main():
    print("Hello,")
    await asyncio.sleep(1)
    print("Async World!")


asyncio.run(main())
