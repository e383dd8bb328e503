# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def query():
    await asyncio.sleep(60)


async def load_user():
    await query()


def explain(task):
    graph = asyncio.capture_call_graph(task)
    for entry in graph.call_stack:
        code = entry.frame.f_code
        print(f"    {code.co_name}, line {entry.frame.f_lineno}")
    for waiter in graph.awaited_by:
        print("    awaited by", waiter.future.get_name())


async def main():
    asyncio.current_task().set_name("main")
    async with asyncio.TaskGroup() as group:
        task = group.create_task(load_user(), name="user")
        await asyncio.sleep(1)
        print(task.get_name())
        explain(task)
        task.cancel()


asyncio.run(main())
