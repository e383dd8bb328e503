import asyncio


def who():
    return asyncio.current_task().get_name()


async def save(what):
    print(f"{what}: saved by {who()}")
    await asyncio.sleep(1)


async def main():
    asyncio.current_task().set_name("main")
    await save("first")
    async with asyncio.TaskGroup() as group:
        group.create_task(save("second"), name="helper")
    await save("third")


asyncio.run(main())
