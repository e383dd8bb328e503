import asyncio
from contextvars import ContextVar

color = ContextVar("color", default="white")


async def paint():
    print(f"task: {color.get()}")
    color.set("blue")
    print(f"task: {color.get()}")


async def main():
    color.set("red")
    task = asyncio.create_task(paint())
    color.set("green")
    await task
    print(f"main: {color.get()}")

    await paint()
    print(f"main: {color.get()}")


asyncio.run(main())
