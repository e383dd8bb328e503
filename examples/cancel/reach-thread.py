import asyncio
import time


def copy_files():
    time.sleep(3)
    print(f"{time.strftime('%X')} copy_files: done")


async def backup():
    try:
        await asyncio.to_thread(copy_files)
    except asyncio.CancelledError:
        print(f"{time.strftime('%X')} backup: cancelled")
        raise


async def main():
    task = asyncio.create_task(backup())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(f"{time.strftime('%X')} main: done")


asyncio.run(main())
print(f"{time.strftime('%X')} after run")
