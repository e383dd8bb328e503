import asyncio


async def divide(a, b):
    return a / b


async def sleepy():
    await asyncio.sleep(60)


async def main():
    tasks = {
        "fine": asyncio.create_task(divide(6, 3)),
        "failed": asyncio.create_task(divide(1, 0)),
        "cancelled": asyncio.create_task(sleepy()),
        "pending": asyncio.create_task(sleepy()),
    }
    await asyncio.sleep(1)
    tasks["cancelled"].cancel()
    await asyncio.sleep(0)

    for name, task in tasks.items():
        try:
            print(f"{name}: returned {task.exception()!r}")
        except asyncio.CancelledError:
            print(f"{name}: raised CancelledError")
        except asyncio.InvalidStateError as error:
            print(f"{name}: raised InvalidStateError: {error}")


asyncio.run(main())
