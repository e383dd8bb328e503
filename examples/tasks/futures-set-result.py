# /// script
# [tool.motion]
# covers = ["S1-03", "S1-37"]
# ///
import asyncio


async def deliver(future, seconds, value):
    await asyncio.sleep(seconds)
    future.set_result(value)
    print("deliver: done")


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(deliver(future, 2, "a parcel"))
    print("main: done?", future.done())
    print("main: got", await future)
    print("main: done?", future.done())
    await task


asyncio.run(main())
