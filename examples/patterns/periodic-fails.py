import asyncio

readings = iter([20, 21, None, 22, 23])


async def report():
    reading = next(readings)
    print(f"{reading + 273} K")


async def every(interval, job):
    while True:
        await job()
        await asyncio.sleep(interval)


async def main():
    task = asyncio.create_task(every(1, report), name="reports")
    await asyncio.sleep(10)
    print("main: the service looks fine")
    print(f"main: {task.exception()!r}")


asyncio.run(main())
