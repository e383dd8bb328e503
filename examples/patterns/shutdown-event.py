# /// script
# [tool.motion]
# signals = [{ at = 2.5, send = "SIGTERM" }]
# ///
import asyncio
import signal


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    steps = 0
    while not stop.is_set():
        await asyncio.sleep(1)
        steps += 1
        print("step", steps, "done")
    print("saved at step", steps)


asyncio.run(main())
