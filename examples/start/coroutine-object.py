import asyncio


async def greet(name):
    print(f"hello, {name}")
    return len(name)


coroutine = greet("Ada")
print("calling greet gave a", type(coroutine).__name__)

length = asyncio.run(coroutine)
print("greet returned", length)
