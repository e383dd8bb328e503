import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(60)
            except TimeoutError:
                print("the inner one first")
                await asyncio.sleep(0)
                print("after it")
    except TimeoutError:
        print("the outer one")
    print("expired:", outer.expired(), inner.expired())


asyncio.run(main())
