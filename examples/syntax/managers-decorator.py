import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print(f"{name}: connected")
    try:
        yield f"<{name}>"
    finally:
        await asyncio.sleep(1)
        print(f"{name}: closed")


@asynccontextmanager
async def careless(name):
    print(f"{name}: connected")
    yield f"<{name}>"
    print(f"{name}: closed")


async def main():
    for manager in (connection, careless):
        try:
            async with manager(manager.__name__) as link:
                print(f"using {link}")
                raise ValueError("broken pipe")
        except ValueError as error:
            print(f"main: {error}")


asyncio.run(main())
