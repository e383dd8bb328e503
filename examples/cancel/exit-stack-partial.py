import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(host):
    if host == "cph":
        raise ConnectionError(f"{host} is down")
    print("open", host)
    try:
        yield host
    finally:
        print("close", host)


async def main():
    try:
        async with AsyncExitStack() as stack:
            for host in ("ams", "ber", "cph"):
                await stack.enter_async_context(connect(host))
            print("all open")
    except ConnectionError as error:
        print("main:", error)


asyncio.run(main())
