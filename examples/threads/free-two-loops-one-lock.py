import asyncio
import threading

lock = asyncio.Lock()


async def hold(name, pause):
    await asyncio.sleep(pause)
    try:
        async with lock:
            print(f"{name}: has the lock")
            await asyncio.sleep(1)
    except RuntimeError as error:
        print(f"{name}: {error}")


async def two_tasks(name):
    await asyncio.gather(hold(name, 0), hold(name, 0.1))


async def one_task(name):
    await hold(name, 0.5)


first = threading.Thread(target=asyncio.run, args=(two_tasks("A"),))
second = threading.Thread(target=asyncio.run, args=(one_task("B"),))
first.start()
second.start()
first.join()
second.join()
