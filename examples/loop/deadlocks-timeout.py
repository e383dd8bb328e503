import asyncio


async def main():
    answer = asyncio.get_running_loop().create_future()
    try:
        async with asyncio.timeout(30):
            print("waiting for an answer")
            await answer
    except TimeoutError:
        print("30 seconds without an answer")


asyncio.run(main())
