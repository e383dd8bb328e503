import asyncio


def expensive(label):
    print("computing", label)
    return label.upper()


async def show(text):
    print("showing", text)


async def main():
    coro = show(expensive("the menu"))
    print("nothing shown yet")
    await coro

    try:
        show()
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
