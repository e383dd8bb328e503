import asyncio
import threading
import time


def copy_files():
    time.sleep(3)
    print(f"{time.strftime('%X')} copy_files: done")


async def main():
    loop = asyncio.get_running_loop()
    copying = loop.run_in_executor(None, copy_files)
    await asyncio.sleep(1)
    print(f"{time.strftime('%X')} main: returns")
    return copying


asyncio.run(main())
print(f"{time.strftime('%X')} threads: {threading.active_count()}")
