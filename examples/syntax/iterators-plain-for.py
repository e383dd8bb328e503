import asyncio


async def numbers():
    yield 1


async def main():
    try:
        for number in numbers():
            print(number)
    except TypeError as error:
        print(f"for: {error}")

    try:
        async for number in [1, 2, 3]:
            print(number)
    except TypeError as error:
        print(f"async for: {error}")


asyncio.run(main())
