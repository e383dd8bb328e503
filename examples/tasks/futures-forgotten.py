# /// script
# [tool.motion]
# outcome = "deadlock"
# ///
import asyncio


async def answer(future, question):
    await asyncio.sleep(1)
    if question == "6 * 7":
        future.set_result(42)


async def main():
    for question in ("6 * 7", "why?"):
        future = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(answer(future, question))
        print(question, await future)
        await task


asyncio.run(main())
