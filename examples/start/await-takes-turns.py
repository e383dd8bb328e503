# /// script
# [tool.motion]
# covers = ["S0-12"]
# ///
import asyncio


async def count(name):
    for number in range(3):
        print(name, number)
        await asyncio.sleep(0)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(count("A"), name="A")
        group.create_task(count("B"), name="B")


asyncio.run(main())
