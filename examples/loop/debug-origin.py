import asyncio


async def fetch():
    raise ValueError("page not found")


def start(loop):
    return loop.create_task(fetch(), name="fetch")


async def main():
    task = start(asyncio.get_running_loop())
    await asyncio.wait([task])
    del task


asyncio.run(main(), debug=True)
