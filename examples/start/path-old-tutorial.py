# /// script
# requires-python = ">=3.14"
# ///
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    coro = work()
    try:
        await asyncio.wait([coro])
    finally:
        coro.close()


OLD = {
    "asyncio.async": lambda: getattr(asyncio, "async"),
    "@asyncio.coroutine": lambda: asyncio.coroutine,
    "Task.all_tasks()": lambda: asyncio.Task.all_tasks(),
    "get_event_loop()": lambda: asyncio.get_event_loop(),
    "wait([coroutine])": lambda: asyncio.run(main()),
}

for idiom, use in OLD.items():
    try:
        use()
    except Exception as error:
        print(f"{idiom}\n  {type(error).__name__}: {error}")
