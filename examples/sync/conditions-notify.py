import asyncio


async def waiter(name, condition):
    async with condition:
        await condition.wait()
        print(f"{name} woke up and has the lock")
        await asyncio.sleep(1)


async def main():
    condition = asyncio.Condition()
    tasks = [
        asyncio.create_task(waiter(name, condition), name=name)
        for name in ("first", "second", "third")
    ]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
        print("main: two notified, still holding the lock")
        await asyncio.sleep(1)
    _, pending = await asyncio.wait(tasks, timeout=5)
    print(f"still asleep: {[task.get_name() for task in pending]}")
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    for task in pending:
        task.cancel()


asyncio.run(main())
