import asyncio
import time


def read_from_slow_disk(name):
    time.sleep(1)  # a network drive, a sleeping disk, a big file
    return f"contents of {name}"


async def tick():
    for number in range(3):
        await asyncio.sleep(0.4)
        print("tick", number)


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    print(read_from_slow_disk("a.txt"))
    print(await asyncio.to_thread(read_from_slow_disk, "b.txt"))
    await ticking


asyncio.run(main())
