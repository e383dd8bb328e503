import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


def report(where):
    print(f"{where}: {user.get()}")


async def main():
    user.set("Ada")
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(report, "to_thread")
    await loop.run_in_executor(None, report, "run_in_executor")
    loop.call_soon(report, "call_soon")
    await asyncio.sleep(0)


asyncio.run(main())
