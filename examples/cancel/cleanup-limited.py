import asyncio
import time


def log(text):
    print(f"{time.strftime('%X')} {text}")


async def session():
    try:
        await asyncio.sleep(60)
    finally:
        try:
            async with asyncio.timeout(2):
                log("saying goodbye")
                await asyncio.sleep(3600)
        except TimeoutError:
            log("no answer")
        finally:
            log("connection closed")


async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    log(f"cancelled: {task.cancelled()}")


asyncio.run(main())
