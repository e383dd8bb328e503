import asyncio
import time


async def serve():
    try:
        await asyncio.sleep(60)
    finally:
        print(f"{time.strftime('%X')} serve: goodbye")
        await asyncio.sleep(2)
        print(f"{time.strftime('%X')} serve: closed")


async def crash():
    await asyncio.sleep(1)
    raise OSError("disk full")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(serve())
            group.create_task(crash())
    except* OSError:
        print(f"{time.strftime('%X')} main: disk full")


asyncio.run(main())
