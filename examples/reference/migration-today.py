import asyncio
import time


async def work(seconds):
    print(f"waiting: {seconds}")
    await asyncio.sleep(seconds)
    return f"done after {seconds}s"


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (1, 2, 4)]
    return [task.result() for task in tasks]


start = time.monotonic()
for result in asyncio.run(main()):
    print(result)
print(f"{time.monotonic() - start:.1f}s")
