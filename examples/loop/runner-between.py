import asyncio
import time


async def ticker():
    while True:
        print(f"{time.strftime('%X')} tick")
        await asyncio.sleep(1)


async def start():
    return asyncio.create_task(ticker())


with asyncio.Runner() as runner:
    task = runner.run(start())
    runner.run(asyncio.sleep(1.5))
    print(f"{time.strftime('%X')} outside, done: {task.done()}")
    time.sleep(3)
    print(f"{time.strftime('%X')} inside again")
    runner.run(asyncio.sleep(1.5))
print(f"{time.strftime('%X')} closed, done: {task.done()}")
