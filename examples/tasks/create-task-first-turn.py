import asyncio
import time


async def worker():
    print(f"{time.strftime('%X')} worker: starting")


async def main():
    print(f"{time.strftime('%X')} main: creating a task")
    task = asyncio.create_task(worker())
    time.sleep(2)
    print(f"{time.strftime('%X')} main: about to await")
    await task


asyncio.run(main())
