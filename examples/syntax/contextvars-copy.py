import asyncio
from contextvars import ContextVar

colour = ContextVar("colour", default="white")


async def paint():
    print(f"task: {colour.get()}")
    colour.set("blue")
    print(f"task: {colour.get()}")


async def main():
    colour.set("red")
    task = asyncio.create_task(paint())
    colour.set("green")
    await task
    print(f"main: {colour.get()}")

    await paint()
    print(f"main: {colour.get()}")


asyncio.run(main())
