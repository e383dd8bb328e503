import asyncio


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    return f"{shop}: {seconds * 10} euros"


async def main():
    shops = {"A": 1, "B": 5, "C": 2}
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(ask(shop, seconds), name=shop)
            for shop, seconds in shops.items()
        ]
        done, late = await asyncio.wait(tasks, timeout=3)
        for task in late:
            task.cancel()
    print([task.result() for task in tasks if task in done])
    print(f"too late: {[task.get_name() for task in late]}")


asyncio.run(main())
