import asyncio


async def sync_contacts():
    raise ConnectionError("server is down")


async def sync_photos():
    raise TypeError("a bug of ours")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sync_contacts())
            group.create_task(sync_photos())
    except ExceptionGroup:
        print("sync failed, next try in an hour")


asyncio.run(main())
