import asyncio


async def price(shop):
    await asyncio.sleep(1)
    if shop == "corner":
        raise ConnectionError("closed on Mondays")
    return 12.5 if shop == "market" else 11.9


async def price_or_none(shop):
    try:
        return await price(shop)
    except ConnectionError as error:
        print(f"{shop}: {error}")
        return None


async def main():
    shops = ["market", "corner", "online"]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(price_or_none(s)) for s in shops]
    prices = [task.result() for task in tasks]
    print("best price:", min(p for p in prices if p is not None))


asyncio.run(main())
