import asyncio
from contextvars import ContextVar

deadline = ContextVar("deadline", default=float("inf"))


def remaining():
    return deadline.get() - asyncio.get_running_loop().time()


async def ask(server, seconds):
    if remaining() < seconds:
        print(f"{server}: {remaining():.1f}s left, not begun")
        return None
    await asyncio.sleep(seconds)
    print(f"{server}: answered, {remaining():.1f}s left")
    return server


async def answer():
    found = await ask("cache", 0.5) and await ask("database", 2)
    return found and await ask("archive", 3)


async def main():
    loop = asyncio.get_running_loop()
    deadline.set(loop.time() + 5)
    async with asyncio.timeout_at(deadline.get()):
        print(f"answer: {await answer()}")


asyncio.run(main())
