import asyncio
import gc


async def sleeper():
    await asyncio.sleep(2)
    print("sleeper: finished")


async def listener():
    news = asyncio.Event()
    await news.wait()
    print("listener: finished")


async def main():
    asyncio.create_task(sleeper(), name="sleeper")
    asyncio.create_task(listener(), name="listener")
    await asyncio.sleep(1)
    gc.collect()
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
