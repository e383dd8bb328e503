import asyncio


async def roll():
    await asyncio.sleep(1)
    return 4


async def main():
    coro = roll()
    print(await coro)
    try:
        print(await coro)
    except RuntimeError as error:
        print("RuntimeError:", error)
    print(await roll())


asyncio.run(main())
