import asyncio


def handler(loop, context):
    print("handler:", context["message"])


def make_loop():
    loop = asyncio.new_event_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.set_exception_handler(handler)
    return loop


async def fail():
    print("fail: runs at once")
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(fail())
    print("main: task is done:", task.done())
    del task


asyncio.run(main(), loop_factory=make_loop)
