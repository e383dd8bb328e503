import asyncio


async def temperatures():
    for city, degrees in (("Oslo", -4), ("Rome", 9), ("Bari", 12)):
        await asyncio.sleep(1)
        yield city, degrees


async def is_open(city):
    await asyncio.sleep(0.5)
    return city != "Rome"


async def main():
    print([city async for city, _ in temperatures()])
    print({city: t async for city, t in temperatures() if t > 0})
    print([c for c in ("Oslo", "Rome") if await is_open(c)])
    print([await is_open(c) async for c, _ in temperatures()])


asyncio.run(main())
