# /// script
# requires-python = ">=3.11"
# ///
import asyncio
import time


async def cook(dish, seconds):
    print(f"{dish} goes on")
    await asyncio.sleep(seconds)
    print(f"{dish} is ready")


async def answer_phone():
    await asyncio.sleep(1)
    print("phone rings")
    time.sleep(2)  # keeps the only thread
    print("phone down")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(cook("rice", 2), name="rice")
        tg.create_task(cook("soup", 4), name="soup")
        tg.create_task(answer_phone(), name="phone")


asyncio.run(main())
