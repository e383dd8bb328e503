import asyncio


async def serve(name, desk):
    if desk.locked():
        print(f"{name}: busy, come back later")
        return
    async with desk:
        print(f"{name}: welcome")
        await asyncio.sleep(2)


async def main():
    desk = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for name in ("Ada", "Bo", "Cy"):
            group.create_task(serve(name, desk), name=name)
        await asyncio.sleep(3)
        group.create_task(serve("Di", desk), name="Di")


asyncio.run(main())
