import asyncio


async def listener(name, bell):
    await bell.wait()
    print(f"{name} heard it, is_set() is {bell.is_set()}")


async def main():
    bell = asyncio.Event()
    early = asyncio.create_task(listener("early", bell))
    await asyncio.sleep(1)
    bell.set()
    bell.clear()
    late = asyncio.create_task(listener("late", bell))
    done, pending = await asyncio.wait([early, late], timeout=5)
    print(f"done: {len(done)}, still waiting: {len(pending)}")
    late.cancel()


asyncio.run(main())
