# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio
import threading

lock = threading.Lock()


async def save(name):
    with lock:
        print(f"{name}: has the lock")
        await asyncio.sleep(1)
    print(f"{name}: saved")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(save("A"), name="A")
        group.create_task(save("B"), name="B")


asyncio.run(main())
