import asyncio
import threading
import time

total = 0


def add():
    global total
    before = total
    time.sleep(1)
    total = before + 1


async def add_in_task():
    add()


async def in_tasks():
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(add_in_task())


threads = [threading.Thread(target=add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"three threads: {total}")

total = 0
asyncio.run(in_tasks())
print(f"three tasks: {total}")
