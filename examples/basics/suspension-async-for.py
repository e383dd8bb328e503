import asyncio


async def from_memory():
    for page in range(3):
        yield page


async def from_disk():
    for page in range(3):
        await asyncio.sleep(1)
        yield page


async def ticker():
    for _ in range(4):
        print("  tick")
        await asyncio.sleep(0.8)


async def main():
    task = asyncio.create_task(ticker())
    async for page in from_memory():
        print("memory", page)
    async for page in from_disk():
        print("disk", page)
    await task


asyncio.run(main())
