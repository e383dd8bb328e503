import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


async def copy(name, seconds):
    await asyncio.sleep(seconds)
    say(f"{name} is copied")


def start_copies(group, names):
    for seconds, name in enumerate(names, start=1):
        group.create_task(copy(name, seconds), name=name)


async def main():
    async with asyncio.TaskGroup() as group:
        start_copies(group, ["a.txt", "b.txt"])
        say("the copies are under way")
    say("all is copied")


asyncio.run(main())
