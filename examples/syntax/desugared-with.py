import asyncio


class Ignore:
    async def __aenter__(self):
        await asyncio.sleep(1)
        print("enter")

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(1)
        print(f"exit: {error!r}")
        return kind is ValueError


async def sugar():
    async with Ignore():
        raise ValueError("sugar")
    print("after")


async def by_hand():
    manager = Ignore()
    await manager.__aenter__()
    raised = False
    try:
        raise ValueError("by hand")
    except BaseException as error:
        raised = True
        kind, traceback = type(error), error.__traceback__
        if not await manager.__aexit__(kind, error, traceback):
            raise
    finally:
        if not raised:
            await manager.__aexit__(None, None, None)
    print("after")


asyncio.run(sugar())
asyncio.run(by_hand())
