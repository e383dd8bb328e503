import asyncio


class Counter:
    def __init__(self, start, stop):
        self.number = start
        self.stop = stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.number >= self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.number += 1
        return self.number


async def main():
    async for number in Counter(1, 5):
        print(number)


asyncio.run(main())
