import asyncio


async def session():
    try:
        await asyncio.sleep(60)
    finally:
        print("session: saying goodbye")
        await asyncio.sleep(5)
        print("session: goodbye said")
        print("session: connection closed")


async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    print("main: tired of waiting")
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
