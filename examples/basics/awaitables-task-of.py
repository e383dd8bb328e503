# /// script
# requires-python = ">=3.14"
# ///
import asyncio


class Kettle:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "tea"


async def main():
    print("gather: ", await asyncio.gather(Kettle(), Kettle()))
    try:
        asyncio.create_task(Kettle())
    except TypeError as error:
        print("create_task: a coroutine was expected")
        assert "a coroutine was expected" in str(error)
    return await Kettle()


print("run:    ", asyncio.run(main()))
print("run:    ", asyncio.run(Kettle()))
