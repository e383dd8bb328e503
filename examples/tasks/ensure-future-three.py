# /// script
# [tool.motion]
# covers = ["S1-36", "S2-03", "S2-04", "S3-02"]
# ///
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    tasks = [
        asyncio.create_task(work()),
        loop.create_task(work()),
        asyncio.ensure_future(work()),
    ]
    for task in tasks:
        print(type(task).__name__, isinstance(task, asyncio.Task))
    await asyncio.gather(*tasks)


asyncio.run(main())
