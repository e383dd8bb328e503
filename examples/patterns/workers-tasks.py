import asyncio
import time


async def job(number):
    await asyncio.sleep(1)


async def gated(number, gate):
    async with gate:
        await job(number)


async def worker(numbers):
    for number in numbers:
        await job(number)


async def count(name, coroutines):
    start = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for coroutine in coroutines:
            group.create_task(coroutine)
        await asyncio.sleep(0.5)
        print(f"{name}: {len(asyncio.all_tasks()) - 1} tasks")
    print(f"  {time.monotonic() - start:.1f}s")


async def main():
    gate = asyncio.Semaphore(10)
    await count("semaphore", [gated(n, gate) for n in range(30)])
    numbers = iter(range(30))
    await count("workers", [worker(numbers) for _ in range(10)])


asyncio.run(main())
