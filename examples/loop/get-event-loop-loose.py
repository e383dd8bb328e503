# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def work():
    pass


def attempt(name, make):
    try:
        make()
    except RuntimeError as error:
        print(f"{name}: {error}")


coroutine = work()
attempt("ensure_future", lambda: asyncio.ensure_future(coroutine))
attempt("create_task", lambda: asyncio.create_task(coroutine))
attempt("gather", lambda: asyncio.gather(coroutine))
attempt("Future", asyncio.Future)
coroutine.close()
print("Lock:", type(asyncio.Lock()).__name__)
print("Queue:", type(asyncio.Queue()).__name__)
