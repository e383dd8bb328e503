# /// script
# [tool.motion]
# covers = ["S1-10"]
# ///

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in():
    user.set("ada")
    return asyncio.get_running_loop()


async def who():
    print("user:", user.get())
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first = runner.run(log_in())
    second = runner.run(who())
print("the same loop:", first is second)
print("outside:", user.get())
