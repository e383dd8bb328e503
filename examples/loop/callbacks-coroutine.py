import asyncio


async def save():
    print("saved")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, save)
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
