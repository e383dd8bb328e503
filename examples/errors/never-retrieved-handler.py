import asyncio


def handler(loop, context):
    print("message:", context["message"])
    print("exception:", repr(context["exception"]))
    print("task:", context["future"].get_name())


async def fetch():
    raise ConnectionError("no route")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    task = asyncio.create_task(fetch(), name="fetch")
    await asyncio.sleep(1)
    print("nobody asked")
    del task
    print("main: goes on")


asyncio.run(main())
