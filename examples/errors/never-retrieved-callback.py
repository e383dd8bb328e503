import asyncio


def handler(loop, context):
    error = context.get("exception")
    print(f"handler: {type(error).__name__}: {error}")


def remind(minutes):
    print(f"remind: {60 / minutes:.0f} per hour")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_later(1, remind, 0)
    loop.call_later(2, remind, 5)
    await asyncio.sleep(3)
    print("main: done")


asyncio.run(main())
