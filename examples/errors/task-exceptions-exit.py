import asyncio
import sys


async def watchdog():
    await asyncio.sleep(1)
    print("watchdog: giving up")
    sys.exit(3)


async def main():
    task = asyncio.create_task(watchdog())
    try:
        await asyncio.sleep(10)
        print("main: ten seconds are over")
    finally:
        print("main: stopped, watchdog done:", task.done())
        task.exception()


try:
    asyncio.run(main())
except SystemExit as error:
    print("asyncio.run() raised SystemExit:", error.code)
