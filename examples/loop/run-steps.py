# /// script
# [tool.motion]
# covers = ["S3-04"]
# ///

import asyncio


async def leftover():
    try:
        await asyncio.sleep(60)
    finally:
        print("leftover: cancelled")


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers: closed")


async def main():
    task = asyncio.create_task(leftover())
    source = numbers()
    print("first number:", await anext(source))
    print("main: returns")
    return asyncio.get_running_loop(), task, source


loop, task, source = asyncio.run(main())
print("loop closed:", loop.is_closed())
