# /// script
# [tool.motion]
# covers = ["S0-07", "S1-08"]
# ///

import asyncio


async def long_running_task():
    await asyncio.sleep(3)
    return "report"


async def main():
    for limit in (10, 1):
        try:
            async with asyncio.timeout(limit) as scope:
                print("got:", await long_running_task())
        except TimeoutError:
            print("took more than", limit, "s")
        print("expired:", scope.expired())


asyncio.run(main())
