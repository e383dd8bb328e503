# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio

ann, bob = asyncio.Lock(), asyncio.Lock()


async def transfer(name, source, target):
    async with source:
        print(f"{name}: has the first lock")
        await asyncio.sleep(1)
        async with target:
            print(f"{name}: has both")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(transfer("there", ann, bob), name="there")
        group.create_task(transfer("back", bob, ann), name="back")


asyncio.run(main())
