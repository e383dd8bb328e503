# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def query():
    asyncio.print_call_graph()


async def load_user():
    await query()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(load_user(), name="user")


asyncio.run(main())
