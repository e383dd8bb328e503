import asyncio

admins = {"ada"}


async def is_admin(name):
    await asyncio.sleep(1)
    return name in admins


async def main():
    for name in ("ada", "mallory"):
        if is_admin(name):
            print(f"{name}: the door opens")

    print("and now with await:")
    for name in ("ada", "mallory"):
        if await is_admin(name):
            print(f"{name}: the door opens")


asyncio.run(main())
