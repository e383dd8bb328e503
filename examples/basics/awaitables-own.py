import asyncio
import time


class Kettle:
    def __init__(self, cups):
        self.cups = cups

    async def _boil(self):
        await asyncio.sleep(self.cups)
        return f"{self.cups} cups of tea"

    def __await__(self):
        return self._boil().__await__()


async def main():
    start = time.monotonic()
    kettle = Kettle(cups=2)
    print(await kettle)
    print(await kettle)
    print(f"{time.monotonic() - start:.1f}s")


asyncio.run(main())
