import asyncio


async def other(log):
    log.append("other")


async def try_out(name, awaitable):
    log = []
    task = asyncio.create_task(other(log))
    await awaitable
    log.append("main")
    await task
    print(f"{name:16} {log}")


async def main():
    event = asyncio.Event()
    event.set()
    queue = asyncio.Queue()
    queue.put_nowait("parcel")

    await try_out("set event", event.wait())
    await try_out("free lock", asyncio.Lock().acquire())
    await try_out("filled queue", queue.get())
    await try_out("sleep(0)", asyncio.sleep(0))


asyncio.run(main())
