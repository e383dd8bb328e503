import asyncio


class Shop:
    name = "corner shop"


async def find_shop():
    return Shop()


async def price():
    return 3


async def main():
    print(await price() * 2, 2 ** await price())
    print((await find_shop()).name)

    coro = find_shop()
    try:
        print(await coro.name)
    except AttributeError as error:
        print("AttributeError:", error)
    print((await coro).name)


asyncio.run(main())
