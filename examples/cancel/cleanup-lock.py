import asyncio


async def careless(lock):
    await lock.acquire()
    await asyncio.sleep(60)
    lock.release()


async def careful(lock):
    async with lock:
        await asyncio.sleep(60)


async def main():
    for job in (careless, careful):
        lock = asyncio.Lock()
        task = asyncio.create_task(job(lock))
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])
        print(f"{job.__name__}: still locked: {lock.locked()}")


asyncio.run(main())
