import asyncio
import time


async def parse():
    time.sleep(0.2)


async def main():
    loop = asyncio.get_running_loop()
    await loop.create_task(parse(), name="parse")
    print("main: done")


asyncio.run(main(), debug=True)
