import asyncio


async def query():
    await asyncio.sleep(60)


async def load_user():
    await query()


async def main():
    task = asyncio.create_task(load_user(), name="user")
    await asyncio.sleep(1)
    print("frames:", [f.f_code.co_name for f in task.get_stack()])
    outer = task.get_coro()
    inner = outer.cr_await
    for coroutine in (outer, inner):
        line = coroutine.cr_frame.f_lineno
        print(coroutine.__name__, "is at line", line)
    task.cancel()


asyncio.run(main())
