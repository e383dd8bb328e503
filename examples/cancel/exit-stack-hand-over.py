import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(host):
    print("open", host)
    try:
        yield host
    finally:
        print("close", host)


async def open_pool(hosts):
    async with AsyncExitStack() as stack:
        for host in hosts:
            await stack.enter_async_context(connect(host))
        return stack.pop_all()


async def main():
    pool = await open_pool(["ams", "ber"])
    print("the function has returned, the pool is open")
    await pool.aclose()


asyncio.run(main())
