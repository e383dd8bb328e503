# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def answer():
    return 42


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(answer(), loop)
    print("waiting for the answer")
    print(future.result())


asyncio.run(main())
