import asyncio
from contextlib import AsyncExitStack


async def leave(room):
    print(f"{room}: leaving")
    await asyncio.sleep(1)
    print(f"{room}: left")


async def visit():
    async with AsyncExitStack() as stack:
        for room in ("hall", "attic", "cellar"):
            stack.push_async_callback(leave, room)
        await asyncio.sleep(60)


async def main():
    task = asyncio.create_task(visit())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
