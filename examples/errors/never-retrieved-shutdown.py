import asyncio


async def writer():
    try:
        await asyncio.sleep(60)
    finally:
        raise OSError("disk full")


async def main():
    task = asyncio.create_task(writer(), name="writer")
    await asyncio.sleep(1)
    print("main: done, writer done:", task.done())


asyncio.run(main())
print("after run")
