# /// script
# requires-python = ">=3.14"
# ///
import asyncio


async def work():
    pass


def old_main():
    asyncio.get_event_loop()


def old_task():
    coroutine = work()
    try:
        asyncio.ensure_future(coroutine)
    finally:
        coroutine.close()


def old_future():
    asyncio.Future()


def old_list():
    asyncio.Task.all_tasks()


def old_decorator():
    asyncio.coroutine(work)


def old_argument():
    asyncio.Queue(loop=None)


for old in (
    old_main,
    old_task,
    old_future,
    old_list,
    old_decorator,
    old_argument,
):
    try:
        old()
    except (RuntimeError, AttributeError, TypeError) as error:
        print(f"{old.__name__}: {type(error).__name__}")
        print(f"  {error}")
