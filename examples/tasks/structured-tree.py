import asyncio


async def leaf(name, seconds):
    try:
        await asyncio.sleep(seconds)
        if name == "login":
            raise PermissionError("wrong password")
        print(f"{name}: done")
    except asyncio.CancelledError:
        print(f"{name}: cancelled")
        raise


async def page():
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf("text", 1), name="text")
        group.create_task(leaf("picture", 5), name="picture")
    print("page: complete")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(page(), name="page")
            group.create_task(leaf("login", 2), name="login")
    except* PermissionError as errors:
        print("main:", errors.exceptions[0])


asyncio.run(main())
