# /// script
# [tool.motion]
# signals = [{ at = 1, send = "SIGTERM" }]
# ///
import asyncio
import signal
import time

start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f}s: {text}")


async def request(name, seconds):
    try:
        await asyncio.sleep(seconds)
        say(f"{name} answered")
    except asyncio.CancelledError:
        say(f"{name} cut off")
        raise


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    requests = [
        asyncio.create_task(request("short", 2)),
        asyncio.create_task(request("long", 60)),
    ]
    await stop.wait()
    say("no new requests")
    done, pending = await asyncio.wait(requests, timeout=5)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    say("bye")


asyncio.run(main())
