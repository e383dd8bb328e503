import asyncio


async def with_wait(task):
    await asyncio.wait([task])


async def with_gather(task):
    await asyncio.gather(task)


async def with_await(task):
    await task


async def with_shield(task):
    await asyncio.shield(task)


async def main():
    for how in (with_await, with_gather, with_wait, with_shield):
        inner = asyncio.create_task(asyncio.sleep(60))
        outer = asyncio.create_task(how(inner))
        await asyncio.sleep(1)
        outer.cancel()
        await asyncio.sleep(1)
        print(how.__name__, "cancelled it:", inner.cancelled())


asyncio.run(main())
