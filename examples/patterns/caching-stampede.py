import asyncio

cache = {}


async def load(user):
    print(f"database: loading {user}")
    await asyncio.sleep(1)
    return f"<{user}>"


async def get(user):
    if user not in cache:
        cache[user] = await load(user)
    return cache[user]


async def main():
    print(await asyncio.gather(get("ada"), get("ada"), get("ada")))
    print(await get("ada"))


asyncio.run(main())
