import asyncio


async def refresh():
    try:
        while True:
            await asyncio.sleep(1)
            print("refresh: tick")
    finally:
        print("refresh: stopped")


async def page():
    refresher = asyncio.create_task(refresh())
    try:
        await asyncio.sleep(60)
    finally:
        print("page: closed, refresher done:", refresher.done())


async def main():
    task = asyncio.create_task(page())
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
