import asyncio


async def fail(error):
    raise error


async def room(name, error):
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(error))


def outline(error, depth=0):
    print(f"{'  ' * depth}{type(error).__name__}: {error}")
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            outline(inner, depth + 1)


async def main():
    try:
        async with asyncio.TaskGroup() as house:
            house.create_task(room("kitchen", OSError("smoke")))
            house.create_task(room("bath", ValueError("9 bar")))
    except ExceptionGroup as group:
        outline(group)


asyncio.run(main())
