import asyncio
import time


async def import_rows():
    for _ in range(2):
        time.sleep(0.08)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    for limit in (0.1, 0.05):
        loop.slow_callback_duration = limit
        print(f"limit: {limit} s")
        await loop.create_task(import_rows(), name="import")


asyncio.run(main(), debug=True)
