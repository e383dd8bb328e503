import asyncio


async def child():
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(2)
        print("child: cleaned up")


async def parent():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("parent: still here")
    await asyncio.sleep(60)


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.sleep(10)
    print("parent ended:", task.done())


asyncio.run(main())
