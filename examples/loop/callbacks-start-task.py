import asyncio

background = set()


async def save():
    await asyncio.sleep(1)
    print("saved")


def start_saving():
    task = asyncio.create_task(save())
    background.add(task)
    task.add_done_callback(background.discard)


async def main():
    asyncio.get_running_loop().call_later(1, start_saving)
    await asyncio.sleep(3)
    print("main: done, still saving:", len(background))


asyncio.run(main())
