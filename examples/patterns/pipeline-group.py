import asyncio


async def produce(queue):
    for number in range(10):
        await queue.put(number)
        print(f"put {number}")


async def consume(queue):
    while True:
        number = await queue.get()
        print(f"10 / {number} = {10 / number}")


async def main():
    queue = asyncio.Queue(maxsize=2)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(consume(queue), name="consumer")
            await produce(queue)
    except* ZeroDivisionError as errors:
        print(f"main: {errors.exceptions[0]}")


asyncio.run(main())
