import asyncio
import inspect


async def nap(seconds):
    await asyncio.sleep(seconds)
    return f"napped {seconds}"


def short_nap():
    return nap(1)


async def main():
    print(await nap(2))
    print(await short_nap())
    for function in (nap, short_nap):
        name = function.__name__
        print(name, inspect.iscoroutinefunction(function))


asyncio.run(main())
