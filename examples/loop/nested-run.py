# /// script
# [tool.motion]
# covers = ["S1-28"]
# ///

import asyncio


async def async_task():
    await asyncio.sleep(1)
    return "result"


async def main():
    loop = asyncio.get_running_loop()
    for start in (
        asyncio.run,
        asyncio.Runner().run,
        loop.run_until_complete,
    ):
        coroutine = async_task()
        try:
            start(coroutine)
        except RuntimeError as error:
            print(error)
        coroutine.close()
    print("await:", await async_task())


asyncio.run(main())
