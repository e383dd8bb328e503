import asyncio


async def step(number):
    print("main: step", number)


async def patient():
    print("patient: my turn at last")


async def main():
    task = asyncio.create_task(patient())
    for number in range(3):
        await step(number)
    print("main: the steps are over")
    await task


asyncio.run(main())
