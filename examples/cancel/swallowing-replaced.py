import asyncio


async def save(path):
    file = None
    try:
        await asyncio.sleep(60)
        file = "open file"
    finally:
        print("closing", file.upper())


async def main():
    task = asyncio.create_task(save("notes.txt"))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except AttributeError as error:
        print("cancelled:", task.cancelled())
        print("came out:", error)
        print("instead of:", repr(error.__context__))


asyncio.run(main())
