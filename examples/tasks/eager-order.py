# /// script
# requires-python = ">=3.14"
# [tool.motion]
# covers = ["S0-13"]
# ///
import asyncio


async def work(name):
    print(f"  {name}: begins")
    await asyncio.sleep(1)
    print(f"  {name}: ends")


async def main():
    lazy = asyncio.create_task(work("lazy"))
    print("main: lazy is created")
    eager = asyncio.create_task(work("eager"), eager_start=True)
    print("main: eager is created")
    await lazy
    await eager


asyncio.run(main())
