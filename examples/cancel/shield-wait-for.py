# /// script
# [tool.motion]
# covers = ["S0-09", "S1-06"]
# ///

import asyncio


async def eternity(name):
    try:
        await asyncio.sleep(3600)
    finally:
        print(f"{name}: cancelled")


async def main():
    try:
        await asyncio.wait_for(eternity("plain"), timeout=1)
    except TimeoutError:
        print("main: timeout")

    task = asyncio.create_task(eternity("shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=1)
    except TimeoutError:
        print("main: timeout, task done:", task.done())
    print("main: ends")


asyncio.run(main())
