import asyncio

total = 0


async def price(item):
    await asyncio.sleep(1)
    return 10


async def careless(item):
    global total
    total += await price(item)


async def careful(item):
    global total
    found = await price(item)
    total += found


async def main():
    global total
    for add in (careless, careful):
        total = 0
        await asyncio.gather(*(add(item) for item in range(5)))
        print(f"{add.__name__}: {total}")


asyncio.run(main())
