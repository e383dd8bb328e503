# /// script
# [tool.motion]
# covers = ["S2-01"]
# ///
import asyncio
import inspect


async def work(seconds):
    print("  work: state is", inspect.getcoroutinestate(coro))
    await asyncio.sleep(seconds)
    print("  work: done")


async def main():
    task = asyncio.create_task(coro)
    await asyncio.sleep(1)
    print("waiting:", inspect.getcoroutinestate(coro))
    await task


coro = work(2)
print("called: ", inspect.getcoroutinestate(coro))
asyncio.run(main())
print("ended:  ", inspect.getcoroutinestate(coro))
