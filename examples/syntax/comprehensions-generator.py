import asyncio


async def price(item):
    print(f"  asking for {item}")
    await asyncio.sleep(1)
    return len(item)


async def main():
    prices = (await price(item) for item in ("tea", "rice"))
    print(type(prices).__name__)
    try:
        print(sum(prices))
    except TypeError as error:
        print(error)
    print(sum([p async for p in prices]))


asyncio.run(main())
