# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def guest(name, mine, yours):
    print(f"{name}: after you!")
    await yours.wait()
    mine.set()
    print(f"{name}: goes in")


async def main():
    ann, bob = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(guest("ann", ann, bob), name="ann")
        group.create_task(guest("bob", bob, ann), name="bob")


asyncio.run(main())
