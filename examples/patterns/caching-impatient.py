import asyncio

cache = {}


async def load(user):
    await asyncio.sleep(3)
    return f"<{user}>"


async def get(user):
    if user not in cache:
        cache[user] = asyncio.create_task(load(user))
    return await cache[user]


async def main():
    patient = asyncio.create_task(get("ada"), name="patient")
    try:
        async with asyncio.timeout(1):
            await get("ada")
    except TimeoutError:
        print("impatient: gave up")
    await asyncio.wait([patient])
    print(f"patient was cancelled, too: {patient.cancelled()}")


asyncio.run(main())
