import asyncio
import concurrent.futures


async def main():
    future = concurrent.futures.Future()
    loop = asyncio.get_running_loop()
    loop.call_later(1, future.set_result, "from the other kind")
    try:
        await future
    except TypeError:
        print("TypeError: not awaitable")
    print(await asyncio.wrap_future(future))


asyncio.run(main())
