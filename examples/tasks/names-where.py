import asyncio


async def fetch():
    await asyncio.sleep(1)


async def report():
    print("report: begins")
    await fetch()
    print("report: ends")


async def main():
    task = asyncio.create_task(report(), name="report")
    await asyncio.sleep(0.5)
    for frame in task.get_stack():
        where = f"{frame.f_code.co_name}, line {frame.f_lineno}"
        print("suspended in", where)
    coro = task.get_coro()
    print("runs", coro.__name__)
    print("which awaits", coro.cr_await.__name__)
    await task


asyncio.run(main())
