import asyncio


async def move(source, target, name):
    first, second = sorted((source, target), key=id)
    async with first, second:
        await asyncio.sleep(1)
        print(f"{name}: done")


async def main():
    savings = asyncio.Lock()
    current = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(move(savings, current, "Ann"))
        group.create_task(move(current, savings, "Bob"))


asyncio.run(main())
