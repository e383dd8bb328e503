import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(name):
    if name == "gamma":
        raise ConnectionError(f"{name} refuses")
    print(f"{name} open")
    try:
        yield name
    finally:
        await asyncio.sleep(1)
        print(f"{name} closed")


async def main():
    servers = ["alpha", "beta", "gamma"]
    try:
        async with AsyncExitStack() as stack:
            for server in servers:
                await stack.enter_async_context(connect(server))
            print("all open")
    except ConnectionError as error:
        print(f"main: {error}")


asyncio.run(main())
