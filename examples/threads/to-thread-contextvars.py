import asyncio
from contextvars import ContextVar

user = ContextVar("user")


def in_thread():
    print("thread: hello", user.get())
    user.set("somebody else")
    print("thread: hello", user.get())


async def main():
    user.set("Ada")
    await asyncio.to_thread(in_thread)
    print("task: hello", user.get())


asyncio.run(main())
