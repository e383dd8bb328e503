import asyncio


def tick(loop, start, number):
    print(f"tick {number} at {loop.time() - start:.1f} s")
    if number < 3:
        when = start + number + 1
        loop.call_at(when, tick, loop, start, number + 1)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_at(start + 1, tick, loop, start, 1)
    await asyncio.sleep(5)


asyncio.run(main())
