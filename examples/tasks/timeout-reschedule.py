import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(1.5) as patience:
            for pause in (1, 1, 1, 2):
                await asyncio.sleep(pause)
                print(f"{loop.time() - start:.1f}s: chunk arrived")
                patience.reschedule(loop.time() + 1.5)
    except TimeoutError:
        print(f"{loop.time() - start:.1f}s: gave up")


asyncio.run(main())
