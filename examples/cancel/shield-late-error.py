# /// script
# requires-python = ">=3.14"
# ///

import asyncio


def handler(loop, context):
    print("handler:", context["message"])
    print("handler:", repr(context["exception"]))


async def save():
    await asyncio.sleep(2)
    raise OSError("disk full")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    saving = asyncio.create_task(save())
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("main: not waiting any longer")
    await asyncio.sleep(5)
    print("main: done")


asyncio.run(main())
