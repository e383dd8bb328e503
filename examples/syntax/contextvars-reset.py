# /// script
# requires-python = ">=3.14"
# ///
import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def greet():
    print(f"hello, {user.get()}")


async def main():
    token = user.set("Ada")
    try:
        await greet()
    finally:
        user.reset(token)
    await greet()

    with user.set("Grace"):
        await greet()
    await greet()


asyncio.run(main())
