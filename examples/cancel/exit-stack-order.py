import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(host):
    print("open", host)
    try:
        yield host.upper()
    finally:
        await asyncio.sleep(1)
        print("close", host)


async def main():
    async with AsyncExitStack() as stack:
        hosts = []
        for host in ("ams", "ber", "cph"):
            name = await stack.enter_async_context(connect(host))
            hosts.append(name)
        print("all open:", hosts)


asyncio.run(main())
