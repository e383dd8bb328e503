import asyncio


class Lines:
    """Iterable again and again: each loop gets an iterator."""

    def __init__(self, *lines):
        self.lines = lines

    async def __aiter__(self):
        for line in self.lines:
            await asyncio.sleep(0)
            yield line


async def main():
    poem = Lines("roses", "violets")
    print([line async for line in poem])
    print([line async for line in poem])

    once = aiter(poem)
    print(await anext(once))
    print([line async for line in once])
    print([line async for line in once])
    print(await anext(once, "nothing left"))


asyncio.run(main())
