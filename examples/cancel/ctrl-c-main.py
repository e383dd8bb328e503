# /// script
# [tool.motion]
# signals = [{ at = 1, send = "SIGINT" }]
# covers = ["S2-17"]
# ///
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    except BaseException as error:
        print("inside main:", type(error).__name__)
        raise


try:
    asyncio.run(main())
except BaseException as error:
    print("outside:", type(error).__name__)
