# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def watch(task, patience):
    done, pending = await asyncio.wait([task], timeout=patience)
    if pending:
        print(f"{task.get_name()} hangs:")
        for line in asyncio.format_call_graph(task).splitlines():
            print("  ", line)


async def handshake(answer):
    await answer.wait()


async def connect():
    await handshake(asyncio.Event())


async def main():
    task = asyncio.create_task(connect(), name="connect")
    await watch(task, patience=5)
    task.cancel()


asyncio.run(main())
