# /// script
# [tool.motion]
# signals = [{ at = 1, send = "SIGINT" }]
# ///
import asyncio
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


async def main():
    time.sleep(3)
    say("slept")
    await asyncio.sleep(0)
    say("never printed")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    say("KeyboardInterrupt")
