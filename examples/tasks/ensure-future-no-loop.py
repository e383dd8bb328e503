# /// script
# requires-python = ">=3.14"
# ///
import asyncio


async def work():
    return "done"


for spelling in (asyncio.ensure_future, asyncio.create_task):
    coro = work()
    try:
        spelling(coro)
    except RuntimeError as error:
        print(f"{spelling.__name__}: {error}")
    coro.close()
