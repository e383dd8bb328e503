# /// script
# [tool.motion]
# covers = ["S1-13"]
# ///
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work(), name="worker-1")
    print(task.get_name())
    task.set_name("worker-1 (retired)")
    print(task.get_name())
    await task

    unnamed = asyncio.create_task(work())
    print("default:", unnamed.get_name().startswith("Task-"))
    await unnamed


asyncio.run(main())
