import asyncio


async def save(name):
    print("saved", name)


async def handle(name):
    save(name)


async def main():
    await handle("a.txt")


asyncio.run(main(), debug=True)
