# /// script
# [tool.motion]
# covers = ["S1-09"]
# ///

import asyncio


async def answer(seconds):
    await asyncio.sleep(seconds)
    return seconds


runner = asyncio.Runner()
loop = runner.get_loop()
start = loop.time()
print(runner.run(answer(1)) + runner.run(answer(2)))
print(f"{loop.time() - start:.1f} s")
runner.close()
print("loop closed:", loop.is_closed())

unused = answer(3)
try:
    runner.run(unused)
except RuntimeError as error:
    print(error)
unused.close()
