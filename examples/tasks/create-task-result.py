# /// script
# [tool.motion]
# covers = ["S2-02"]
# ///
import asyncio


async def ask_price(item, price):
    await asyncio.sleep(2)
    return f"{item} costs {price}"


async def main():
    task = asyncio.create_task(ask_price("tea", 3))
    print("done?", task.done())
    print(await task)
    print("done?", task.done())
    print(await task)


asyncio.run(main())
