import asyncio
import time


def log(text):
    print(f"{time.strftime('%X')} {text}")


async def session():
    log("session: open")
    try:
        await asyncio.sleep(60)
    finally:
        log("session: closing")
        await asyncio.sleep(2)
        log("session: closed")


async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    log("main: done")


asyncio.run(main())
