import asyncio


async def letters():
    for letter in "ab":
        await asyncio.sleep(1)
        yield letter


async def sugar():
    async for letter in letters():
        print(letter)
    else:
        print("no more")


async def by_hand():
    iterator = aiter(letters())
    running = True
    while running:
        try:
            letter = await anext(iterator)
        except StopAsyncIteration:
            running = False
        else:
            print(letter)
    print("no more")


asyncio.run(sugar())
asyncio.run(by_hand())
