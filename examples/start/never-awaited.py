import asyncio


async def save(name):
    print("saved", name)


async def main():
    save("draft.txt")
    await save("final.txt")


asyncio.run(main())
