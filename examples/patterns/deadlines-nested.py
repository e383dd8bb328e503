import asyncio


async def job(outer_limit, inner_limit):
    try:
        async with asyncio.timeout(outer_limit) as outer:
            try:
                async with asyncio.timeout(inner_limit) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print(f"inner handler, expired: {inner.expired()}")
    except TimeoutError:
        print(f"outer handler, expired: {outer.expired()}")


async def main():
    await job(outer_limit=3, inner_limit=1)
    await job(outer_limit=1, inner_limit=3)


asyncio.run(main())
