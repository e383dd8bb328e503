# /// script
# [tool.motion]
# signals = [{ at = 3, send = "SIGINT" }]
# covers = ["S2-16"]
# ///
import asyncio


async def download(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: complete")
    except asyncio.CancelledError:
        print(f"{name}: partial file deleted")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(download("small", 1))
        group.create_task(download("large", 10))


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("bye")
