import asyncio


async def instant():
    for number in range(3):
        yield number


async def other():
    for turn in range(1, 4):
        print(f"  other has turn {turn}")
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(other())
    lock = asyncio.Lock()
    async for number in instant():
        async with lock:
            print(f"main {number}")
    print("main: now sleep(0)")
    await asyncio.sleep(0)
    print("main: back")
    await task


asyncio.run(main())
