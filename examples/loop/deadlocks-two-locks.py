# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def move(source, target, name):
    async with source:
        print(f"{name}: has the first lock")
        await asyncio.sleep(1)
        async with target:
            print(f"{name}: has both")


async def main():
    savings = asyncio.Lock()
    current = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(move(savings, current, "Ann"), name="Ann")
        group.create_task(move(current, savings, "Bob"), name="Bob")


asyncio.run(main())
