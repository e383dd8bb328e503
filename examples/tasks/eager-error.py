# /// script
# requires-python = ">=3.14"
# ///
import asyncio


async def fail():
    print("  fail: raising")
    raise ValueError("boom")


async def main():
    try:
        task = asyncio.create_task(fail(), eager_start=True)
        print("main: create_task() raised nothing")
        await task
    except ValueError as error:
        print("main:", error)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(), eager_start=True)
            print("main: still in the block")
            await asyncio.sleep(1)
            print("never printed")
    except* ValueError as errors:
        print("main:", errors.exceptions)


asyncio.run(main())
