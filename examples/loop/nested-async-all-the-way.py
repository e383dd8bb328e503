import asyncio


async def save(name):
    await asyncio.sleep(1)
    return f"saved {name}"


async def save_all(names):
    return [await save(name) for name in names]


async def main():
    print(await save_all(["a.txt", "b.txt"]))


asyncio.run(main())
