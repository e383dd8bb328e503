import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    try:
        future.result()
    except asyncio.InvalidStateError as error:
        print("too early:", error)

    future.set_result("yes")
    try:
        future.set_result("no")
    except asyncio.InvalidStateError as error:
        print("too late:", error)
    print(future.result(), await future)


asyncio.run(main())
