import asyncio


async def query():
    try:
        await asyncio.sleep(60)
    finally:
        print("query: closed")


async def fetch():
    try:
        await asyncio.create_task(query())
    finally:
        print("fetch: closed")


async def page():
    try:
        await fetch()
    finally:
        print("page: closed")


async def main():
    task = asyncio.create_task(page())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
