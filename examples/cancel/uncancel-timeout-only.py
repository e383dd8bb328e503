import asyncio


async def main():
    me = asyncio.current_task()
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                print("inside: requests", me.cancelling())
                raise
    except TimeoutError:
        print("outside: requests", me.cancelling())


asyncio.run(main())
