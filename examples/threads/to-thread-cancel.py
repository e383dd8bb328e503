import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


def save():
    time.sleep(3)
    say("the file is written")


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(save)
    except TimeoutError:
        say("timed out")


asyncio.run(main())
say("the program ends")
