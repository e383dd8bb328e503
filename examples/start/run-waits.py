import asyncio
import time


async def main():
    print(f"{time.strftime('%X')} main begins")
    await asyncio.sleep(2)
    print(f"{time.strftime('%X')} main ends")
    return "the result"


print(f"{time.strftime('%X')} before run")
result = asyncio.run(main())
print(f"{time.strftime('%X')} after run, with {result}")
