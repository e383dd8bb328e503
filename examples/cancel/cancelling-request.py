import asyncio


def show(label, task):
    print(f"{label}: done={task.done()}", end=" ")
    print(f"cancelled={task.cancelled()}", end=" ")
    print(f"cancelling={task.cancelling()}")


async def download():
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(2)


async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(1)
    show("running", task)
    print("cancel() returns", task.cancel())
    show("requested", task)
    await asyncio.sleep(1)
    show("cleaning up", task)
    await asyncio.wait([task])
    show("ended", task)
    print("cancel() returns", task.cancel())


asyncio.run(main())
