import asyncio
import time


async def main():
    print(time.strftime("%X"), "good night")
    await asyncio.sleep(8 * 3600)
    print(time.strftime("%X"), "good morning")


asyncio.run(main())
