# /// script
# [tool.motion]
# signals = [{ at = 1, send = "SIGINT" }, { at = 2, send = "SIGINT" }]
# ///
import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


async def main():
    try:
        await asyncio.sleep(10)
    finally:
        say("cleaning up, which takes a while")
        await asyncio.sleep(5)
        say("clean")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    say("KeyboardInterrupt")
