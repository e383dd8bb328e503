import asyncio
import time


async def upload():
    print(f"{time.strftime('%X')} upload: started")
    try:
        await asyncio.sleep(3)
        print(f"{time.strftime('%X')} upload: complete")
    finally:
        print(f"{time.strftime('%X')} upload: closed")


async def main():
    task = asyncio.create_task(upload())
    await asyncio.sleep(1)
    print("upload done?", task.done())
    print(f"{time.strftime('%X')} main: ends")


asyncio.run(main())
print(f"{time.strftime('%X')} after run")
