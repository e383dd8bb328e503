# /// script
# [tool.motion]
# covers = ["S3-03", "S3-10"]
# ///
import asyncio


async def func():
    print(1)
    await asyncio.sleep(2)
    print(2)
    return "result"


async def main():
    print("main begins")
    first = asyncio.create_task(func())
    second = asyncio.create_task(func())
    print("main has created both")
    print(await first, await second)


asyncio.run(main())
