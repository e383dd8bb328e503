import asyncio


async def brew(drink, seconds):
    print(f"{drink}: heating")
    await asyncio.sleep(seconds)
    print(f"{drink}: ready")


async def main():
    tea = asyncio.create_task(brew("tea", 2))
    print("main: ordered")
    await brew("coffee", 1)
    print("main: coffee served")
    await tea


asyncio.run(main())
