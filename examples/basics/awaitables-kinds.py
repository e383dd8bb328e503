import asyncio
import inspect


async def fetch():
    return 42


def numbers():
    yield 1


async def main():
    things = {
        "coroutine": fetch(),
        "task": asyncio.create_task(fetch()),
        "future": asyncio.get_running_loop().create_future(),
        "function": fetch,
        "generator": numbers(),
        "list": [1, 2],
    }
    for name, thing in things.items():
        print(f"{name:10}", inspect.isawaitable(thing))
    await things["coroutine"]
    await things["task"]


asyncio.run(main())
