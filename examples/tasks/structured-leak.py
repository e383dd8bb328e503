import asyncio
import time

start = time.monotonic()
background = set()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


async def write_log():
    await asyncio.sleep(2)
    say("log: disk full")
    raise OSError("disk full")


async def save(name):
    await asyncio.sleep(1)
    task = asyncio.create_task(write_log(), name="log")
    background.add(task)
    task.add_done_callback(background.discard)


async def main():
    await save("draft.txt")
    say("main: saved, everything is fine")
    await asyncio.sleep(3)
    say("main: done")


asyncio.run(main())
