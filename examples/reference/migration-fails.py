# /// script
# requires-python = ">=3.14"
# ///
import asyncio


async def work():
    pass


def old_task():
    coroutine = work()
    try:
        asyncio.ensure_future(coroutine)
    finally:
        coroutine.close()


OLD = {
    "get_event_loop()": lambda: asyncio.get_event_loop(),
    "ensure_future(work())": old_task,
    "Future()": lambda: asyncio.Future(),
    "Task.all_tasks()": lambda: asyncio.Task.all_tasks(),
    "@asyncio.coroutine": lambda: asyncio.coroutine,
    "Queue(loop=None)": lambda: asyncio.Queue(loop=None),
}

for line, use in OLD.items():
    try:
        use()
    except (RuntimeError, AttributeError, TypeError) as error:
        print(f"{line}: {type(error).__name__}")
        print(f"  {error}")
