import asyncio
import time


async def ask(server):
    await asyncio.sleep(60 if server == "north" else 0.8)
    return f"answer from {server}"


async def first_answer(servers):
    async with asyncio.timeout(2.5):
        for server in servers:
            try:
                async with asyncio.timeout(1):
                    return await ask(server)
            except TimeoutError:
                print(f"{server}: no answer in a second")


async def main():
    start = time.monotonic()
    print(await first_answer(["north", "south"]))
    print(f"{time.monotonic() - start:.1f} s")
    try:
        await first_answer(["north", "north", "north"])
    except TimeoutError:
        print(f"gave up, {time.monotonic() - start:.1f} s")


asyncio.run(main())
