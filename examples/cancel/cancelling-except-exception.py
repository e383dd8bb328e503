import asyncio


async def load(page):
    try:
        await asyncio.sleep(60)
    except Exception as error:
        print(f"{page}: failed, {error!r}")
    else:
        print(f"{page}: loaded")
    finally:
        print(f"{page}: connection closed")
    print(f"{page}: next page")


async def main():
    task = asyncio.create_task(load("home"))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
