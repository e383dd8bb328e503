import asyncio
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="nobody")


def who():
    return user.get()


async def main():
    loop = asyncio.get_running_loop()
    user.set("Ada")
    print("to_thread:", await asyncio.to_thread(who))
    print("executor:", await loop.run_in_executor(None, who))
    run = copy_context().run
    print("by hand:", await loop.run_in_executor(None, run, who))


asyncio.run(main())
