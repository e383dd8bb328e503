import asyncio


class Cache:
    def __init__(self, seconds):
        self.seconds = seconds
        self.values = {}

    def put(self, key, value):
        self.values[key] = value
        loop = asyncio.get_running_loop()
        loop.call_later(self.seconds, self.values.pop, key, None)


cache = Cache(seconds=2)


async def main():
    cache.put("name", "Ada")
    for _ in range(3):
        print(cache.values)
        await asyncio.sleep(1)


asyncio.run(main())
