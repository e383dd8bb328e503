import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(60)
            except TimeoutError:
                print("caught between the two")
            print("after the inner block")
    except TimeoutError:
        print("caught outside")
    print("outer expired:", outer.expired())
    print("inner expired:", inner.expired())


asyncio.run(main())
