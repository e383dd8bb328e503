import asyncio


async def nap():
    await asyncio.sleep(0)
    await asyncio.sleep(1)
    return "rested"


async def main():
    coro = nap()
    print("sleep(0) yields", coro.send(None))
    wish = coro.send(None)
    print("sleep(1) yields a", type(wish).__name__)
    print("a future?", isinstance(wish, asyncio.Future))

    await asyncio.wait([wish])
    try:
        coro.send(None)
    except StopIteration as stop:
        print("returned:", stop.value)


asyncio.run(main())
