import asyncio
from functools import lru_cache


@lru_cache
async def load(user):
    print(f"database: loading {user}")
    await asyncio.sleep(1)
    return f"<{user}>"


async def main():
    print(await load("ada"))
    try:
        print(await load("ada"))
    except RuntimeError as error:
        print(error)


asyncio.run(main())
