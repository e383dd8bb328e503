# /// script
# [tool.motion]
# covers = ["S1-27"]
# ///

import asyncio


async def price(shop):
    await asyncio.sleep(1)
    if shop == "corner":
        raise ValueError("no such product")
    return 12.5 if shop == "market" else 11.9


async def main():
    shops = ["market", "corner", "online"]
    results = await asyncio.gather(
        *(price(shop) for shop in shops),
        return_exceptions=True,
    )
    for shop, result in zip(shops, results, strict=True):
        if isinstance(result, BaseException):
            print(f"{shop}: failed, {result!r}")
        else:
            print(f"{shop}: {result}")


asyncio.run(main())
