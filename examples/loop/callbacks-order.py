import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "later: 2 s")
    loop.call_soon(print, "soon: first")
    loop.call_at(loop.time() + 1, print, "at: 1 s")
    loop.call_soon(print, "soon: second")
    print("main: all arranged")
    await asyncio.sleep(3)
    print("main: done")


asyncio.run(main())
