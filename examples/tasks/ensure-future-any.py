import asyncio


class Kettle:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "tea"


async def work():
    return "done"


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("parcel")
    for thing in (work(), Kettle(), future):
        before = type(thing).__name__
        after = asyncio.ensure_future(thing)
        same = after is thing
        print(before, type(after).__name__, same, await after)


asyncio.run(main())
