# /// script
# [tool.motion]
# signals = [{ at = 1, send = "SIGINT" }]
# ///
import asyncio


async def main():
    while True:
        try:
            await asyncio.sleep(10)
            break
        except asyncio.CancelledError:
            print("Ctrl+C? I have work to do")
    return "all the work"


print(asyncio.run(main()))
