# /// script
# [tool.motion]
# signals = [{ at = 1, send = "SIGINT" }, { at = 2, send = "SIGINT" }]
# ///
import asyncio
import signal


async def main():
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, asked.set)
    print("press Ctrl+C")
    await asked.wait()
    print("once more to leave")
    asked.clear()
    await asked.wait()
    print("bye")


asyncio.run(main())
