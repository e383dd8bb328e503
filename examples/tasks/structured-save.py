import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


async def write_log():
    await asyncio.sleep(2)
    say("log: disk full")
    raise OSError("disk full")


async def save(name):
    async with asyncio.TaskGroup() as group:
        group.create_task(write_log(), name="log")
        await asyncio.sleep(1)


async def main():
    try:
        await save("draft.txt")
        say("main: saved, everything is fine")
    except* OSError as errors:
        say(f"main: not saved, {errors.exceptions[0]}")
    say("main: done")


asyncio.run(main())
