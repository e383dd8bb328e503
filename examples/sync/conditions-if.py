import asyncio

basket = []


async def eat(name, changed):
    async with changed:
        if not basket:
            await changed.wait()
        print(f"{name} eats {basket.pop()}")


async def main():
    changed = asyncio.Condition()
    guests = [
        asyncio.create_task(eat("Ada", changed), name="Ada"),
        asyncio.create_task(eat("Bo", changed), name="Bo"),
    ]
    await asyncio.sleep(1)
    async with changed:
        basket.append("the apple")
        changed.notify_all()
    await asyncio.wait(guests)
    print(f"Bo: {guests[1].exception()!r}")


asyncio.run(main())
