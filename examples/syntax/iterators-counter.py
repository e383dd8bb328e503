# /// script
# [tool.motion]
# covers = ["S1-16"]
# ///
import asyncio


class Counter:
    """Counts like range(start, stop), a second for each number."""

    def __init__(self, start, stop):
        self.next = start
        self.stop = stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.next >= self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        number = self.next
        self.next += 1
        return number


async def main():
    async for number in Counter(1, 5):
        print(number)
    print("done")


asyncio.run(main())
