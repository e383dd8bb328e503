import asyncio


def load_user(name):
    return {"name": name}


async def load_user_async(name):
    await asyncio.sleep(1)
    return {"name": name}


def page(name):
    user = load_user(name)
    return f"Hello, {user['name']}"


def page_half_way(name):
    user = load_user_async(name)
    return f"Hello, {user['name']}"


async def page_async(name):
    user = await load_user_async(name)
    return f"Hello, {user['name']}"


print(page("Ada"))
try:
    print(page_half_way("Ada"))
except TypeError as error:
    print(error)
print(asyncio.run(page_async("Ada")))
