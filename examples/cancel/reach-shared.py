import asyncio


async def load_config():
    await asyncio.sleep(5)
    return "dark mode"


async def window(name, config):
    try:
        print(f"{name}: {await config}")
    except asyncio.CancelledError:
        print(f"{name}: cancelled")
        raise


async def main():
    config = asyncio.create_task(load_config())
    first = asyncio.create_task(window("first", config))
    second = asyncio.create_task(window("second", config))
    await asyncio.sleep(1)
    first.cancel()
    await asyncio.wait([first, second])
    print("config cancelled:", config.cancelled())


asyncio.run(main())
