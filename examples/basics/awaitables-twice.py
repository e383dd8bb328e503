import asyncio
import time

start = time.monotonic()


async def load(name):
    print(f"{time.monotonic() - start:.1f}s: loading {name}")
    await asyncio.sleep(2)
    return name.upper()


async def reader(name, config):
    text = await config
    print(f"{time.monotonic() - start:.1f}s: {name} has {text}")


async def main():
    config = asyncio.create_task(load("settings"), name="config")
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(reader(name, config), name=name)
    await reader("main", config)


asyncio.run(main())
