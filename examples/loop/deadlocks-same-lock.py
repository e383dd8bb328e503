# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio

lock = asyncio.Lock()


async def log(text):
    async with lock:
        print(text)


async def main():
    async with lock:
        print("main: has the lock")
        await log("never printed")


asyncio.run(main())
