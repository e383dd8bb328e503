import asyncio
from contextlib import asynccontextmanager


class Pool:
    def __init__(self, size):
        self.free = asyncio.Queue()
        for number in range(size):
            self.free.put_nowait(f"conn-{number}")

    @asynccontextmanager
    async def acquire(self):
        connection = await self.free.get()
        try:
            yield connection
        finally:
            self.free.put_nowait(connection)


async def query(pool, number):
    async with pool.acquire() as connection:
        print(f"query {number} on {connection}")
        await asyncio.sleep(1)


async def main():
    pool = Pool(2)
    async with asyncio.TaskGroup() as group:
        for number in range(4):
            group.create_task(query(pool, number))


asyncio.run(main())
