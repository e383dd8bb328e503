# /// script
# [tool.motion]
# covers = ["S0-08"]
# ///
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 2.5
    for step in ("connect", "log in", "download"):
        try:
            async with asyncio.timeout_at(deadline):
                await asyncio.sleep(1)
                print(f"{step}: done")
        except TimeoutError:
            print(f"{step}: out of time")


asyncio.run(main())
