import asyncio


async def worker(name, barrier, works):
    try:
        await asyncio.sleep(1)
        if not works:
            raise ValueError("no input file")
        print(f"{name} waits for the others")
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        print(f"{name}: the others are not coming")
    except ValueError as error:
        print(f"{name}: {error}")
        await barrier.abort()


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(
        worker("A", barrier, True), worker("B", barrier, False)
    )


asyncio.run(main())
