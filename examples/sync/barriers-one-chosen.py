import asyncio


async def worker(name, barrier):
    async with barrier as place:
        if place == 0:
            print(f"{name} sweeps up for all")
        else:
            print(f"{name} goes on")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(worker(n, barrier) for n in "ABC"))


asyncio.run(main())
