import asyncio
import time


async def boil_egg():
    print("egg: timer set to 1 s")
    await asyncio.sleep(1)
    elapsed = time.monotonic() - start
    print(f"egg: taken out after {elapsed:.1f}s")


async def knead_dough():
    print("dough: kneading")
    time.sleep(3)
    print("dough: done")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(boil_egg())
        group.create_task(knead_dough())


start = time.monotonic()
asyncio.run(main())
