# /// script
# [tool.motion]
# covers = ["S1-01"]
# ///
import asyncio


async def greet(name):
    print(f"Hello, {name}!")
    await asyncio.sleep(1)
    print(f"Goodbye, {name}!")


async def main():
    alice = greet("Alice")
    bob = greet("Bob")
    print(type(greet).__name__, type(alice).__name__)
    await bob
    await alice


asyncio.run(main())
