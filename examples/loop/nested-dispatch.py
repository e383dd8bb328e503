# /// script
# [tool.motion]
# covers = ["S1-29"]
# ///

import asyncio


async def save(name):
    await asyncio.sleep(1)
    print("saved", name)
    return True


def run_anyhow(coroutine):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    return loop.create_task(coroutine)


async def main():
    result = run_anyhow(save("b.txt"))
    print("inside:", type(result).__name__)


print("outside:", run_anyhow(save("a.txt")))
asyncio.run(main())
print("end of the program")
