import asyncio
import threading
import time


async def job(loop_name, number):
    await asyncio.sleep(1)
    print(f"{loop_name}: job {number}")


async def main(loop_name, pause):
    await asyncio.sleep(pause)
    async with asyncio.TaskGroup() as group:
        for number in (1, 2):
            group.create_task(job(loop_name, number))


start = time.monotonic()
threads = [
    threading.Thread(target=asyncio.run, args=(main(name, pause),))
    for name, pause in (("loop A", 0), ("loop B", 0.5))
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"both after {time.monotonic() - start:.1f}s")
