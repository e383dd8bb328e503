import asyncio
import time


async def eat(bun):
    for bite in (1, 2):
        time.sleep(1)  # chewing: the mouth is busy
        print(f"bun {bun}, bite {bite}")
        await asyncio.sleep(0)  # put it down, take another


async def main():
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for bun in (1, 2, 3):
            group.create_task(eat(bun), name=f"bun {bun}")
    print(f"{time.monotonic() - start:.1f}s")


asyncio.run(main())
