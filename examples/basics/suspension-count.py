import asyncio


class Count:
    """Awaits something and counts how often it suspends."""

    def __init__(self, awaitable):
        self.steps = awaitable.__await__()

    def __await__(self):
        count = 0
        for wish in self.steps:
            count += 1
            yield wish
        return count


async def plain():
    return 42


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result(42)
    task = asyncio.create_task(plain())
    print("coroutine    ", await Count(plain()))
    print("done future  ", await Count(done))
    print("new task     ", await Count(task))
    print("finished task", await Count(task))
    print("sleep(0)     ", await Count(asyncio.sleep(0)))
    print("sleep(9)     ", await Count(asyncio.sleep(9)))


asyncio.run(main())
