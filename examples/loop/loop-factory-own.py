import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.tasks_created = 0

    def create_task(self, coro, **kwargs):
        self.tasks_created += 1
        return super().create_task(coro, **kwargs)


async def main():
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, "made", loop.tasks_created, "tasks")


asyncio.run(main(), loop_factory=CountingLoop)
