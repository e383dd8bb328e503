import asyncio


async def make_tea():
    print("kettle: on")
    await asyncio.sleep(2)
    print("kettle: boiled")
    await asyncio.sleep(1)
    return "tea"


print("ready:", asyncio.run(make_tea()))
