import asyncio


def chain(loop, number):
    print("callback", number)
    if number < 3:
        loop.call_soon(chain, loop, number + 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(chain, loop, 1)
    for turn in (1, 2, 3):
        await asyncio.sleep(0)
        print("main: turn", turn)


asyncio.run(main())
