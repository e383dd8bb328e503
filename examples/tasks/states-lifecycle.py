# /// script
# [tool.motion]
# covers = ["S2-15"]
# ///
import asyncio


async def work(ending):
    await asyncio.sleep(1)
    if ending == "fails":
        raise ValueError("bad luck")


def show(moment, task):
    print(f"{moment:10} {task.done()!s:6} {task.cancelled()}")


async def main():
    print("           done   cancelled")
    for ending in ("returns", "fails", "cancelled"):
        task = asyncio.create_task(work(ending), name=ending)
        show("created", task)
        await asyncio.sleep(0.5)
        show("suspended", task)
        if ending == "cancelled":
            task.cancel()
            show("asked to", task)
        await asyncio.gather(task, return_exceptions=True)
        show(ending, task)


asyncio.run(main())
