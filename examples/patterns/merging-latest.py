import asyncio


async def sensor(name, interval):
    number = 0
    while True:
        await asyncio.sleep(interval)
        yield f"{name}{number}"
        number += 1


async def watch(latest, name, source):
    async for reading in source:
        latest[name] = reading


async def main():
    latest = {}
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(watch(latest, "a", sensor("a", 0.35))),
            group.create_task(watch(latest, "b", sensor("b", 0.8))),
        ]
        for second in range(1, 4):
            await asyncio.sleep(1)
            print(f"{second}s {latest}")
        for task in tasks:
            task.cancel()


asyncio.run(main())
