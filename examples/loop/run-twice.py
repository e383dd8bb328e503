import asyncio


async def main():
    return asyncio.get_running_loop()


first = asyncio.run(main())
second = asyncio.run(main())
print("the same loop:", first is second)
print("both closed:", first.is_closed(), second.is_closed())
