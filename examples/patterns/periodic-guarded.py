import asyncio

readings = iter([20, 21, None, 22, 23])


async def report():
    reading = next(readings)
    print(f"{reading + 273} K")


async def every(interval, job, tolerance=2):
    failures = 0
    while True:
        try:
            await job()
            failures = 0
        except Exception as error:
            failures += 1
            print(f"failed: {error!r}")
            if failures > tolerance:
                raise
        await asyncio.sleep(interval)


async def main():
    task = asyncio.create_task(every(1, report), name="reports")
    await asyncio.sleep(4.5)
    task.cancel()
    await asyncio.wait([task])
    print(f"main: stopped, cancelled: {task.cancelled()}")


asyncio.run(main())
