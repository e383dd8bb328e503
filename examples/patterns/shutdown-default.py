# /// script
# [tool.motion]
# outcome = "error"
# signals = [{ at = 1, send = "SIGTERM" }]
# ///
import asyncio


async def main():
    try:
        print("working")
        await asyncio.sleep(10)
    finally:
        print("saving what there is")


asyncio.run(main())
