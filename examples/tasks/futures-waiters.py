import asyncio


async def runner(name, shot):
    print(f"{name} is ready")
    speed = await shot
    print(f"{name} starts {speed}")


async def main():
    shot = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob", "cid"):
            group.create_task(runner(name, shot), name=name)
        await asyncio.sleep(1)
        print("bang")
        shot.set_result("fast")
        print("nobody has moved yet")


asyncio.run(main())
