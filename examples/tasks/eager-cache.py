# /// script
# requires-python = ">=3.12"
# [tool.motion]
# covers = ["S0-13"]
# ///
import asyncio

cache = {"logo": "logo.png"}


async def load(name):
    print(f"  loading {name}")
    if name not in cache:
        await asyncio.sleep(1)
        cache[name] = f"{name}.png"
    return cache[name]


async def main():
    loop = asyncio.get_running_loop()
    for factory in (None, asyncio.eager_task_factory):
        loop.set_task_factory(factory)
        print("lazy" if factory is None else "eager")
        task = asyncio.create_task(load("logo"))
        print(f"  created, done: {task.done()}")
        print(f"  {await task}")


asyncio.run(main())
