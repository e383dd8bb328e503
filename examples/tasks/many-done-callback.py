# /// script
# [tool.motion]
# covers = ["S1-26"]
# ///
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    if seconds == 2:
        raise ValueError("bad luck")
    return "ok"


def report(task):
    name = task.get_name()
    if task.cancelled():
        print(f"{name}: cancelled")
    elif error := task.exception():
        print(f"{name}: failed, {error!r}")
    else:
        print(f"{name}: returned {task.result()}")


async def main():
    tasks = []
    for name, seconds in (("ann", 1), ("bob", 2), ("cid", 9)):
        task = asyncio.create_task(work(seconds), name=name)
        task.add_done_callback(report)
        tasks.append(task)
    await asyncio.sleep(3)
    tasks[2].cancel()
    await asyncio.wait(tasks)


asyncio.run(main())
